/// Bytes written as in a dump: `hex("D6 D0 1F")`.
func hex(_ dump: String) -> [UInt8] {
  dump.split(separator: " ").compactMap { UInt8($0, radix: 16) }
}

/// FNV-1a, 64 bits.
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
