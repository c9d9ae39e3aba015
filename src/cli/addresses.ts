import { BlockList, isIPv6 } from 'node:net'

/** Networks that are not the public internet: loopback, private, link-local, shared, reserved, multicast. */
const PRIVATE = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '::1/128',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8'
]

const blocked = new BlockList()
for (const network of PRIVATE) {
  const [address = '', bits] = network.split('/')
  blocked.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** Whether an IP address is not one of the public internet. */
export function isPrivate(address: string): boolean {
  if (!isIPv6(address)) return blocked.check(address)
  const inner = embedded(address)
  return inner === undefined ? blocked.check(address, 'ipv6') : blocked.check(inner)
}

/** The IPv4 address in one that is mapped to, translated to or compatible with IPv6. */
function embedded(address: string): string | undefined {
  // The URL parser writes every spelling of an address in one way.
  const plain = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const match = /^(?:::ffff:|64:ff9b::|::)(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(plain)
  if (!match || plain === '::1') return undefined
  const high = Number.parseInt(match[1] ?? '0', 16)
  const low = Number.parseInt(match[2] ?? '0', 16)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
