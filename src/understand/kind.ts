import { TITLE_NAMES } from '../fields/texts.ts'
import { remembered } from '../remembered.ts'
import type { Field, Kind } from '../vocabulary.ts'
import { HEADER_SLOTS, headerScore, type Names, nameSet } from './header.ts'

/**
 * Words for each kind of resource, as a name column's header or a section title uses them: firm ones, and weak ones, which
 * head any kind of list, so that what the section says counts for more.
 */
const WORDS: Record<Exclude<Kind, 'other'>, { firm: Names; weak: Names }> = {
  model: {
    firm: {
      en: 'fm|pfm|plm|vision model|model|models|model name|model names|name of model|llm|llms|mllm|mllms|lmm|lmms|vlm|vlms|lvlm|slm|foundation model|foundation models|net|convnet|segmenter|classifier|detector|reranker|vocoder|embedder|encoder|text encoder|image encoder|vision encoder|pretrained model|llm name|model family|model series|model id|chatbot|language model|language models|segmentor|vla|vlas',
      zh: '模型|模型名称|模型名|模型简称|模型缩写|大模型|語言模型',
      ja: 'llm名|言語モデル|モデル|モデル名',
      ko: '모델|모델명|모델 이름|언어모델|언어 모델',
      es: 'modelo|modelos',
      fr: 'modèle|modèles',
      de: 'modell|modelle|modellname|sprachmodell|sprachmodelle',
      pt: 'modelo|modelos',
      ru: 'модель|модели',
      it: 'modello|modelli',
      vi: 'mô hình',
      pl: 'model|modele|nazwa modelu',
      cs: 'modely',
      uk: 'модель|моделі',
      tr: 'dil modeli',
      ar: 'النموذج|نموذج|النماذج',
      fa: 'مدل|مدل‌ها|نام مدل',
      he: 'מודל|מודלים',
      th: 'โมเดล|แบบจำลอง',
      el: 'μοντέλο|μοντέλα',

      hi: 'मॉडल'
    },
    weak: {
      en: 'network|networks|backbone|backbones|arch|archs|architecture|architectures|network architecture|net name|method|methods|approach|algorithm|model class|model type|model variant|model version|checkpoint|checkpoints|model checkpoint|model checkpoints|model file|model files'
    }
  },
  dataset: {
    firm: {
      en: 'db|databank|data resource|registry|archive|knowledge base|knowledge graph|ontology|data set name|data bank|dataset|datasets|dataset name|data name|dataset id|data set|data sets|dataset(s)|corpus|corpora|corpus name|database|databases|cohort|biobank|name of dataset|dataset / challenge|atlas',
      zh: '知识图谱|知识库|数据集|数据集名称|数据集名|数据集简称|数据库|语料|语料库|数据名称|資料集|資料集名稱|資料庫',
      ja: 'データ名|コーパス名|言語資源|データセット|データセット名|コーパス|データベース',
      ko: '데이터셋|데이터세트|데이터 세트|데이터셋명|데이터셋 이름|데이터명|말뭉치|코퍼스|데이터베이스',
      es: 'conjunto de datos|conjuntos de datos|base de datos|bases de datos',
      fr: 'jeu de données|jeux de données|base de données|bases de données|ensemble de données',
      de: 'datensatz|datensätze|datensatzname|datenbank|datenbanken|korpus|korpora',
      pt: 'conjunto de dados|conjuntos de dados|base de dados|bases de dados',
      ru: 'датасет|набор данных|датасеты|датасета|наборы данных|набора данных|корпус|корпуса|база данных|базы данных|наборы',
      pl: 'zbiór danych|zbiory danych|baza danych|bazy danych|korpus',
      tr: 'veri seti|veri kümesi|veri tabanı|veri setleri|veri kümeleri|veritabanı|veri seti adı|derlem',
      id: 'kumpulan data|basis data|set data|himpunan data|dataset|korpus',
      it: 'insieme di dati|insiemi di dati|banca dati|banche dati',
      vi: 'bộ dữ liệu|tập dữ liệu|cơ sở dữ liệu|ngữ liệu',
      cs: 'datová sada|datové sady|databáze',
      sk: 'dátová sada|dátové sady|databáza',
      uk: 'датасет|датасети|набір даних|набори даних|база даних|бази даних|корпус|корпуси',
      ar: 'مجموعة البيانات|مجموعة بيانات|مجموعات البيانات|قاعدة البيانات|قاعدة بيانات',
      fa: 'مجموعه داده|مجموعه‌داده|مجموعه داده‌ها|دیتاست|پایگاه داده|پیکره|دادگان',
      he: 'מאגר נתונים|מערך נתונים|מסד נתונים|מאגר',
      th: 'ชุดข้อมูล|ฐานข้อมูล',
      el: 'σύνολο δεδομένων|σύνολα δεδομένων|βάση δεδομένων',
      ro: 'set de date|seturi de date|bază de date|baze de date',
      hu: 'adathalmaz|adathalmazok|adatkészlet|adatbázis|adatbázisok',
      sv: 'datamängd|datamängder|databas',
      da: 'datasæt',
      no: 'datasett',
      fi: 'aineisto|tietoaineisto|tietokanta',
      ms: 'set data|pangkalan data',
      nl: 'dataverzameling|gegevensset',
      hi: 'डेटासेट'
    },
    weak: {
      en: 'collection|data type|data source|data file|data files|dataset file|dataset files|data sources|lexicon|thesaurus|treebank|dictionary|dictionaries|terminology|word list|wordlist',
      zh: '数据源|数据来源|资料来源',
      ja: 'データソース',
      de: 'datenquelle|datenquellen',
      es: 'fuente de datos',
      fr: 'source de données',
      pt: 'fonte de dados',
      ru: 'источник данных'
    }
  },
  benchmark: {
    firm: {
      en: 'bench|contest|eval set|test set name|evaluation suite|benchmark|benchmarks|benchmark name|evaluation framework|challenge|challenges|challenge name|benchmark suite|benchmark suites|leaderboard|competition|competitions|examination|exam|test suite|eval|evaluation benchmark|arena|shared task',
      zh: '赛事|测评|基准|评测|评测基准|评测集|挑战赛|竞赛|比赛|榜单|基准名称|評測基準|基準測試|基准测试',
      ja: 'コンペティション|リーダーボード|ベンチマーク|ベンチマーク名|評価|チャレンジ|コンペ',
      ko: '벤치마크|벤치마크명|리더보드|챌린지|경진대회',
      ru: 'бенчмарк|бенчмарки|лидерборд|соревнование|соревнования',
      de: 'wettbewerb|wettbewerbe',
      es: 'desafío|competición|concurso',
      fr: 'défi|concours|compétition',
      pt: 'desafio|competição|concurso'
    },
    weak: {
      en: 'evaluation'
    }
  },
  paper: {
    firm: {
      en: 'paper|papers|paper title|paper name|title|titles|article|articles|article title|publication|publications|survey|surveys|preprint|title of paper|literature|paper (title)',
      zh: '论文|论文标题|论文题目|论文名称|标题|题目|文章|文献|综述|论文名',
      ja: '論文|論文タイトル|タイトル|論文名|題名|文献',
      ko: '논문|제목|논문 제목|논문명|서베이',
      es: 'artículo|artículos|título|títulos',
      de: 'publikation|veröffentlichung',
      pt: 'artigo|artigos|título|títulos',
      ru: 'статья|статьи|публикация|название статьи',
      nl: 'artikel|artikelen|publicatie',
      pl: `artykuł|artykuły|publikacja|publikacje|${TITLE_NAMES.pl}`,
      tr: `makale|makaleler|makale adı|yayın|${TITLE_NAMES.tr}`,
      id: `makalah|artikel|publikasi|judul makalah|judul paper|${TITLE_NAMES.id}`,
      it: 'articolo|articoli|pubblicazione|pubblicazioni|titolo|titoli',
      vi: 'bài báo|tiêu đề|tên bài báo',
      cs: `článek|články|publikace|${TITLE_NAMES.cs}`,
      sk: 'článok|články|publikácia',
      uk: 'стаття|статті|публікація|публікації|назва статті',
      ar: `الورقة|الورقة البحثية|المقال|المقالة|البحث|الأوراق|${TITLE_NAMES.ar}`,
      fa: `مقاله|مقالات|عنوان مقاله|${TITLE_NAMES.fa}`,
      he: 'מאמר|מאמרים',
      th: `บทความ|งานวิจัย|เปเปอร์|${TITLE_NAMES.th}`,
      el: `εργασία|εργασίες|άρθρο|άρθρα|δημοσίευση|${TITLE_NAMES.el}`,
      ro: `articol|articole|lucrare|${TITLE_NAMES.ro}`,
      hu: `cikk|cikkek|publikáció|tanulmány|${TITLE_NAMES.hu}`,
      sv: 'artiklar|uppsats',
      fi: 'artikkeli|artikkelit|julkaisu',
      ms: `artikel|${TITLE_NAMES.ms}`,
      hi: 'शोध पत्र'
    },
    weak: {
      en: 'review|study|studies|reference|thesis|dissertation'
    }
  },
  tool: {
    firm: {
      en: 'lib|libs|emulator|emulators|mcp server|program|simulator|simulators|pipeline|sdk|cli|module|toolbox name|tool|tools|tool name|library|libraries|software|package|packages|toolkit|toolkits|toolbox|plugin|extension',
      zh: 'mcp 服务器|mcp服务器|仓库|智能体|插件|工具|工具名称|软件|工具包|軟體',
      ja: 'mcpサーバー|mcp サーバー|拡張機能|リポジトリ|パッケージ|ツール|ツール名|ライブラリ|ライブラリー|ライブラリ名|ライブラリー名|ソフトウェア|プラグイン|ソフト',
      ko: 'mcp 서버|도구|라이브러리|소프트웨어|레포지토리|리포지토리|저장소|오픈소스|툴|플러그인|패키지',
      es: 'servidor mcp|herramienta|herramientas|biblioteca|librería|librerías|paquete|paquetes|extensión|extensiones|complemento|complementos',
      fr: 'serveur mcp|outil|outils|logiciel|logiciels|bibliothèque|librairie|librairies|paquet|paquets',
      de: 'werkzeug|werkzeuge|bibliothek|erweiterung|erweiterungen|paket|pakete',
      pt: 'servidor mcp|ferramenta|ferramentas|pacote|pacotes|extensão|extensões',
      ru: 'mcp сервер|mcp серверы|инструмент|инструменты|библиотека|плагин|пакет|пакеты|расширение|расширения',
      nl: 'hulpmiddel|bibliotheek|hulpmiddelen|bibliotheken|softwarepakket',
      pl: 'narzędzie|narzędzia|biblioteka|oprogramowanie|biblioteki|wtyczka|program',
      tr: 'kütüphane|araç|araçlar|yazılım|kütüphaneler|eklenti|paket',
      id: 'pustaka|alat|perangkat lunak|perkakas|library',
      it: 'strumento|strumenti|libreria|librerie|pacchetto|pacchetti|software|pacchetti software',
      vi: 'công cụ|thư viện|phần mềm',
      cs: 'nástroj|nástroje|knihovna|knihovny',
      sk: 'knižnica|knižnice',
      uk: 'інструмент|інструменти|бібліотека|бібліотеки|програма|програми|плагін',
      ar: 'الأداة|أداة|الأدوات|أدوات|المكتبة|البرنامج|برنامج',
      fa: 'ابزار|ابزارها|کتابخانه|نرم‌افزار|نرم افزار|افزونه',
      he: 'כלי|כלים|ספרייה|תוכנה',
      th: 'เครื่องมือ|ไลบรารี|ซอฟต์แวร์|โปรแกรม',
      el: 'εργαλείο|εργαλεία|βιβλιοθήκη|λογισμικό',
      ro: 'unealtă|unelte|bibliotecă|instrument software',
      hu: 'eszköz|eszközök|szoftver|szoftverek|könyvtár|program',
      sv: 'verktyg|bibliotek|programvara',
      da: 'værktøj|værktøjer',
      no: 'verktøy',
      fi: 'työkalu|työkalut|kirjasto|ohjelmisto',
      ms: 'perisian|alat',
      hi: 'उपकरण|टूल',
      ca: 'eina|eines'
    },
    weak: {
      en: 'framework|frameworks|app|application|service|agent|agents|assistant|assistants|ai assistant|platform|platforms|project|projects|repo|repos|repository|repositories|project name|repo name|implementation|product|products|product name|device name|medical device|medical devices|ai device|distro|add on|addon|compiler|crate|ide',
      zh: '产品|产品名称|产品名|助手|扩展|库|框架|平台|项目|项目名称|应用|專案',
      ja: '製品|製品名|エージェント|アシスタント|フレームワーク|プロジェクト|プラットフォーム|アプリ|アプリケーション',
      ko: '제품|제품명|앱|프로젝트|에이전트|어시스턴트|프레임워크|확장',
      es: 'repositorio|repositorios|proyecto|proyectos|aplicación|aplicaciones|agente|agentes|asistente|asistentes|plataforma|plataformas|producto|productos|servicio',
      fr: 'dépôt|dépôts|projet|projets|plateforme|plateformes|produit|produits',
      de: 'projekt|projekte|plattform|plattformen|anwendung|anwendungen|produkt|produkte|dienst|dienste|assistent|assistenten|agenten',
      pt: 'repositório|repositórios|projeto|projetos|aplicativo|aplicativos|assistente|assistentes|produto|produtos|serviço',
      ru: 'репозиторий|репозитории|проект|проекты|приложение|приложения|фреймворк|фреймворки|агент|агенты|ассистент|ассистенты|платформа|платформы|продукт|продукты|программа|программы',
      id: 'perkakas',
      it: 'progetto|progetti|piattaforma|piattaforme|applicazione|applicazioni|prodotto|prodotti|servizio|estensione'
    }
  }
}

const SETS = Object.entries(WORDS).map(([kind, { firm, weak }]) => ({
  kind: kind as Kind,
  firm: nameSet(firm),
  weak: nameSet(weak)
}))
const NOUNS = SETS.map(({ kind, firm, weak }) => ({ kind, nouns: new Set([...firm, ...weak]) }))
const WEAK = new Set(SETS.flatMap(({ weak }) => [...weak]))

/**
 * Words for what is listed where it is linked; where it is not, they head the parts of one program, all but those for
 * what is published. What is hosted is found on a platform or made with a framework; what is made is often part of one
 * program though it is linked.
 */
const LINKED = {
  tool: nameSet({
    en: 'api|apis|skill|skills|server|servers',
    zh: '技能|服务器|服务',
    ja: 'スキル|サーバー|サービス|サービス名',
    ko: '스킬|서버',
    es: 'servidor|servidores',
    pt: 'servidor|servidores',
    ru: 'сервер|серверы|сервис|сервисы'
  }),
  other: nameSet({
    en: 'catalog|catalogue|guideline|guidelines|specification|specifications|forum|portal|portals|provider|providers|robot|robots|site|sites|web site|website|websites|board|boards|camera|cameras|drone|drones|internship|internships|scholarship|scholarships|fellowship|fellowships|shop|store',
    zh: '会议|网站|公众号',
    ja: 'サイト',
    ko: '사이트',
    es: 'portal|sitio|sitio web',
    fr: 'portail|site|site web',
    de: 'konferenz|portal|webseite',
    pt: 'portal|site',
    ru: 'портал|сайт|сайты|ресурс|ресурсы',
    vi: 'trang web',
    pl: 'strona|witryna|serwis|portal',
    cs: 'webová stránka|webové stránky|portál',
    uk: 'сайт|сайти|портал|вебсайт',
    tr: 'web sitesi|web siteleri|portal',
    ar: 'الموقع|موقع|المواقع|مواقع',
    fa: 'سایت|وب‌سایت|وب سایت|سایت‌ها',
    he: 'אתר|אתרים',
    th: 'เว็บไซต์|เว็บ',
    el: 'ιστότοπος|ιστοσελίδα',
    hu: 'oldal|oldalak|weboldal|honlap|portál',
    sv: 'webbplats|webbplatser',
    id: 'situs|situs web',
    ms: 'laman web',
    nl: 'website|websites',
    fi: 'sivusto|verkkosivusto'
  }),
  published: nameSet({
    en: 'blog|blogs|book|books|book title|conference|conferences|conference name|font|fonts|journal|journals|journal name|magazine|newsletter|newsletters|standard|standards|textbook|textbooks',
    zh: '博客|会议名称|会议名字|期刊|期刊名称|期刊名字|书籍|书名|书籍名称|图书|教材',
    ja: 'ブログ|書籍|書籍名|書名|学会|教科書|本|技術書',
    ko: '학술대회|블로그|책|도서|도서명|교재|학술지|학회|자료집|서적',
    es: 'libro|libros|revista|revistas',
    fr: 'livre|livres|ouvrage|ouvrages|revue|revues',
    de: 'buch|bücher|fachzeitschrift|zeitschrift|zeitschriften',
    pt: 'livro|livros|revista|revistas|periódico',
    ru: 'блог|блоги|книга|книги|журнал|журналы|конференция|учебник',
    nl: 'boek|boeken|tijdschrift',
    pl: 'książka|książki|czasopismo|podręcznik|konferencja',
    tr: 'kitap|kitaplar|kitap adı|dergi|konferans',
    id: 'buku|jurnal|konferensi',
    it: 'libro|libri|rivista|riviste',
    vi: 'sách|tạp chí|hội nghị',
    cs: 'kniha|knihy|časopis|učebnice|konference',
    sk: 'učebnica|konferencia',
    uk: 'книга|книги|журнал|підручник|блог|конференція',
    ar: 'الكتاب|كتاب|الكتب|المجلة|المدونة',
    fa: 'کتاب|کتاب‌ها|مجله|نشریه|کنفرانس',
    he: 'ספר|ספרים',
    th: 'หนังสือ|ตำรา|วารสาร',
    el: 'βιβλίο|βιβλία|περιοδικό',
    ro: 'cărți|revistă',
    hu: 'könyv|könyvek|folyóirat',
    sv: 'bok|böcker|tidskrift',
    da: 'bog|bøger',
    no: 'bøker',
    fi: 'kirja|kirjat|lehti',
    hi: 'पुस्तक|किताब',
    ca: 'llibre|llibres'
  }),
  hosted: nameSet({
    en: 'communities|community|course|courses|course name|podcast|podcasts|subreddit|subreddits',
    zh: '播客|教程|教程名称|教程标题|课程|课程名|课程名称|社区',
    ja: '講座|コミュニティ',
    ko: '강의|강의명|강좌|강좌명|커뮤니티',
    es: 'curso|cursos|comunidad',
    fr: 'cours|communauté|communautés',
    de: 'kurs|kurse',
    pt: 'curso|cursos|comunidade|comunidades',
    ru: 'курс|курсы|сообщество',
    it: 'corso|corsi',
    vi: 'khóa học',
    pl: 'kurs|kursy|szkolenie|społeczność',
    cs: 'kurz|kurzy|komunita',
    uk: 'курс|курси|спільнота|подкаст|подкасти',
    tr: 'kurs|kurslar|eğitim|topluluk',
    ar: 'الدورة|دورة|الدورات|المجتمع',
    fa: 'دوره|دوره‌ها|پادکست',
    he: 'קורס|קורסים',
    th: 'คอร์ส|หลักสูตร|พอดแคสต์',
    ro: 'curs|cursuri',
    hu: 'tanfolyam|kurzus',
    sv: 'kurser',
    id: 'kursus|komunitas',
    nl: 'cursus|cursussen',
    fi: 'kurssi|kurssit'
  }),
  works: nameSet({
    en: 'album|albums|anime|film|films|game|games|movie|movies|song|songs',
    zh: '电影|动画|歌曲|游戏|曲名|歌名',
    ja: 'ゲーム|アニメ|映画|曲名|楽曲',
    ko: '게임|영화|곡명|노래|곡',
    es: 'juego|juegos|película|películas',
    fr: 'film|films',
    de: 'film|filme|spiel|spiele',
    pt: 'filme|filmes|jogo|jogos',
    ru: 'игра|игры|фильм|фильмы',
    vi: 'phim|trò chơi',
    pl: 'gra|gry',
    cs: 'hra|hry',
    uk: 'гра|ігри|фільм|фільми|пісня',
    tr: 'oyun|oyunlar|şarkı',
    ar: 'اللعبة|لعبة|الفيلم',
    fa: 'بازی|بازی‌ها|فیلم',
    he: 'משחק|סרט',
    th: 'เกม|ภาพยนตร์',
    hu: 'játék|játékok',
    sv: 'spel',
    id: 'permainan|gim',
    nl: 'spel|spellen',
    it: 'gioco|giochi',
    fi: 'peli|pelit'
  }),
  made: nameSet({
    en: 'example|examples|template|templates|tutorial|tutorials|video|videos|workshop|workshops',
    zh: '模板|示例|视频',
    ja: 'チュートリアル|テンプレート|動画',
    ko: '템플릿|튜토리얼',
    es: 'ejemplo|plantilla',
    fr: 'exemple|tutoriel',
    de: 'beispiel|vorlage',
    pt: 'exemplo',
    ru: 'видео|пример|шаблон',
    vi: 'ví dụ'
  })
}

/** The kind of what a header heads where the names below it are linked, or undefined. */
export const linkedKind = remembered((header: string): Kind | undefined => {
  const plain = header.replace(HAN_NAME, '')
  const found = (Object.keys(LINKED) as (keyof typeof LINKED)[]).find(
    kind => headerScore(header, LINKED[kind]) >= 0.9 || (plain !== header && headerScore(plain, LINKED[kind]) >= 0.9)
  )
  return found === undefined || found === 'tool' ? found : 'other'
}, HEADER_SLOTS)

/** A word for names at the end of a compound: `网站名称`, `サイト名`. */
const HAN_NAME = /(?:名称|名稱|名字|名| ?이름|명)\s*$/

/** Whether a header heads what is found on a platform or made with a framework. */
export function isHosted(header: string): boolean {
  return linkedKind(header) === 'other' && (headerScore(header, LINKED.hosted) >= 0.9 || isMade(header))
}

/** Whether a header heads what anyone finds by its name alone: journals, books, courses, standards. */
export function isPublished(header: string): boolean {
  return headerScore(header, LINKED.published) >= 0.9 || headerScore(header, LINKED.hosted) >= 0.9
}

/** Whether a header heads works of art that catalogues have a page for each of. */
export function isWork(header: string): boolean {
  return headerScore(header, LINKED.works) >= 0.9
}

/** Whether a header heads what most programs have of their own: examples, tutorials. */
export function isMade(header: string): boolean {
  return headerScore(header, LINKED.made) >= 0.9
}

/** Words for where things are found and what they are made with. */
const HOST =
  /^(?:frameworks?|platforms?|plataformas?|plateformes?|plattform(?:en)?|платформ[аыи]?|平台|框架|プラットフォーム|フレームワーク|플랫폼|platform[ăe]|platforma|platformok|프레임워크)$/

/** Whether a header says that a column tells where things are found or what they are made with. */
export function isHost(header: string): boolean {
  return HOST.test(header.trim().toLowerCase())
}

export interface KindHint {
  kind: Kind
  /** 1 when the whole header is a word for it, less for its head noun. */
  score: number
  weak: boolean
}

/** Whether a header is a word for one kind and nothing else. */
export function isOutright(hint: KindHint | undefined): hint is KindHint {
  return hint?.weak === false && hint.score >= 0.9
}

/** Whether a header is the very word for a kind. */
export function isWordFor(kind: Kind | undefined, hint: KindHint | undefined): boolean {
  return isOutright(hint) && hint.kind === kind
}

/** The kind of resource that a header is a word for, or undefined. `Method Name` heads what `Method` does. */
export const headerKind = remembered((header: string): KindHint | undefined => {
  const hint = nounKind(header)
  // The end of a compound says less than the whole of it: `教程标题`.
  if (hint && hint.score < 0.9 && linkedKind(header) !== undefined) return undefined
  if (hint || !asksForNames(header)) return hint
  const named = nounKind(header.replace(NAME, ''))
  if (named && named.score < 0.9 && linkedKind(header) !== undefined) return undefined
  // The name of a publication may be that of a journal.
  return named?.kind === 'paper' ? undefined : named
}, HEADER_SLOTS)

const NAME = new RegExp(`[\\s_-]names?\\s*$|${HAN_NAME.source}`, 'i')

/** Whether a header says outright that names stand below it. */
export function asksForNames(header: string): boolean {
  return NAME.test(header)
}

/** Titles of papers in languages whose word for them ends English compounds for other things: `Antibody titre`. */
const WHOLE_TITLE = nameSet({ fr: 'titre|titres', de: 'titel' })

/** A word for data that ends compounds for what is no data set: `メタデータ`. */
const WHOLE_DATA = nameSet({ ja: 'データ' })

function nounKind(header: string): KindHint | undefined {
  if (headerScore(header, WHOLE_TITLE) === 1) return { kind: 'paper', score: 1, weak: false }
  if (headerScore(header, WHOLE_DATA) === 1) return { kind: 'dataset', score: 1, weak: true }
  let best: KindHint | undefined
  for (const { kind, nouns } of NOUNS) {
    const score = headerScore(header, nouns)
    if (score >= 0.7 && score > (best?.score ?? 0)) best = { kind, score, weak: headerScore(header, WEAK) === 1 }
  }
  return best && best.score < 0.9 && areNouns(header.split('/')) ? { ...best, score: 0.9 } : best
}

/** Whether several words, of different kinds, each head names: `Dataset/Challenge`. */
function areNouns(words: readonly string[]): boolean {
  return words.length > 1 && words.every(word => NOUNS.some(({ nouns }) => headerScore(word, nouns) >= 0.95))
}

/** Columns that tell a kind where no word does, the surest first; the weak ones stand in lists of any kind. */
const SIGNS: { field: Field; kind: Kind; weak?: boolean }[] = [
  { field: 'weights', kind: 'model' },
  { field: 'parameters', kind: 'model' },
  { field: 'inputTokens', kind: 'model' },
  { field: 'samples', kind: 'dataset' },
  { field: 'images', kind: 'dataset' },
  { field: 'texts', kind: 'dataset' },
  { field: 'modalities', kind: 'dataset' },
  { field: 'benchmarks', kind: 'benchmark' },
  { field: 'demo', kind: 'tool', weak: true },
  { field: 'paper', kind: 'paper', weak: true },
  { field: 'stars', kind: 'tool', weak: true },
  { field: 'code', kind: 'tool', weak: true }
]

/** The kind that the columns of a table suggest when neither a header nor a section says it. */
export function columnsKind(fields: ReadonlySet<Field>): (typeof SIGNS)[number] | undefined {
  return SIGNS.find(({ field }) => fields.has(field))
}
