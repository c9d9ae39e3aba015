#!/bin/sh
# pandoc from GFM to HTML, and from that to its JSON tree.
pandoc -f gfm -t html "$1" | pandoc -f html -t json
