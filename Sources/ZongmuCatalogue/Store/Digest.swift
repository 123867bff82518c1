import CLibCrypto
import Foundation

/// SHA-256 (FIPS 180-4) and HMAC (FIPS 198-1), by libcrypto.
enum Digest {
  /// The 32 bytes of the SHA-256 of `bytes`.
  static func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: 32)
    let whole = ContiguousArray(bytes)
    whole.withUnsafeBytes { input in
      var length: UInt32 = 32
      let done = EVP_Digest(input.baseAddress, input.count, &result, &length, EVP_sha256(), nil)
      precondition(done == 1, "libcrypto has SHA-256 built in")
    }
    return result
  }

  /// The 32 bytes of the HMAC-SHA-256 of `bytes` under `key`.
  static func mac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 32
    let done = HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &result, &length)
    precondition(done != nil, "libcrypto has HMAC built in")
    return result
  }

  /// The digest in lower-case hexadecimal digits.
  static func hex(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

/// SHA-256 of what comes in pieces.
final class DigestStream {
  private let context = EVP_MD_CTX_new()

  init() {
    let done = EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(done == 1, "libcrypto has SHA-256 built in")
  }

  deinit { EVP_MD_CTX_free(context) }

  func add(_ piece: Data) {
    piece.withUnsafeBytes { input in
      let done = EVP_DigestUpdate(context, input.baseAddress, input.count)
      precondition(done == 1, "a digest takes any bytes")
    }
  }

  /// The 32 bytes; the stream takes nothing more.
  func finish() -> [UInt8] {
    var result = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 32
    let done = EVP_DigestFinal_ex(context, &result, &length)
    precondition(done == 1, "a digest ends once")
    return result
  }
}
