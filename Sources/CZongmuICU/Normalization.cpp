#include "CZongmuICU.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include <string>

namespace {

using icu::Normalizer2;

const Normalizer2 *casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *normalizer = Normalizer2::getNFKCCasefoldInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

const Normalizer2 *nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *normalizer = Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) ? normalizer : nullptr;
}

int32_t normalize(const Normalizer2 *normalizer, const uint8_t *text, int32_t length, uint8_t *output,
                  int32_t capacity) {
  if (normalizer == nullptr) return -1;
  char none;
  icu::CheckedArrayByteSink sink(output == nullptr ? &none : reinterpret_cast<char *>(output),
                                 output == nullptr ? 0 : capacity);
  UErrorCode status = U_ZERO_ERROR;
  normalizer->normalizeUTF8(0, icu::StringPiece(reinterpret_cast<const char *>(text), length), sink, nullptr, status);
  return U_SUCCESS(status) ? sink.NumberOfBytesAppended() : -1;
}

/// Whether a code point can change, or be changed by, the one before it under NFC.
bool combines(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) == UNORM_MAYBE || u_getCombiningClass(c) != 0;
}

std::string versionText(const UVersionInfo version, int parts) {
  std::string text = std::to_string(version[0]);
  for (int part = 1; part < parts; part++) text += "." + std::to_string(version[part]);
  return text;
}

}  // namespace

int32_t zongmu_nfc(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity) {
  return normalize(nfc(), text, length, output, capacity);
}

int32_t zongmu_nfkc_casefold(const uint8_t *text, int32_t length, uint8_t *output, int32_t capacity) {
  return normalize(casefold(), text, length, output, capacity);
}

int32_t zongmu_casefold_singles(uint16_t *table) {
  const Normalizer2 *normalizer = casefold();
  if (normalizer == nullptr) return -1;
  for (UChar32 c = 0; c <= 0xFFFF; c++) {
    table[c] = 0;
    // What is inert neither changes nor combines: most of the plane.
    if (normalizer->isInert(c) && !U_IS_SURROGATE(c)) {
      table[c] = static_cast<uint16_t>(c);
      continue;
    }
    if (U_IS_SURROGATE(c) || combines(c)) continue;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString folded = normalizer->normalize(icu::UnicodeString(c), status);
    if (U_FAILURE(status)) return -1;
    if (folded.length() == 1 && !U_IS_SURROGATE(folded.charAt(0)) && !combines(folded.charAt(0))) {
      table[c] = static_cast<uint16_t>(folded.charAt(0));
    }
  }
  return 0;
}

int32_t zongmu_is_compared(uint32_t code_point) {
  if (code_point > 0x10FFFF) return 0;
  const UChar32 c = static_cast<UChar32>(code_point);
  // The planes of Han: characters that this ICU does not know yet are Han all the same.
  const bool han = c >= 0x20000 && c <= 0x3FFFD && (c & 0xFFFE) != 0xFFFE;
  // A private-use character in a record stands for a character that some system had no code for.
  const uint32_t kept = U_GC_L_MASK | U_GC_N_MASK | U_GC_MN_MASK | U_GC_MC_MASK | U_GC_CO_MASK;
  return han || (U_MASK(u_charType(c)) & kept) != 0;
}

uint32_t zongmu_bare_latin_letter(uint32_t code_point) {
  // Han, kana, hangul, Yi and what stands between them, private use: two thirds of the plane, and none is made of Latin.
  if ((code_point >= 0x2E80 && code_point < 0xA640) || (code_point >= 0xAC00 && code_point < 0xFB00)) return 0;
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *normalizer = Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) || code_point > 0xFFFF) return 0;
  icu::UnicodeString parts;
  if (!normalizer->getDecomposition(static_cast<UChar32>(code_point), parts)) return 0;
  const UChar32 letter = parts.char32At(0);
  if (uscript_getScript(letter, &status) != USCRIPT_LATIN || U_FAILURE(status)) return 0;
  for (int32_t place = U16_LENGTH(letter); place < parts.length(); place++) {
    if (u_charType(parts.charAt(place)) != U_NON_SPACING_MARK) return 0;
  }
  return static_cast<uint32_t>(letter);
}

const char *zongmu_icu_version(void) {
  static const std::string text = [] {
    UVersionInfo version;
    u_getVersion(version);
    return versionText(version, 2);
  }();
  return text.c_str();
}

const char *zongmu_unicode_version(void) {
  static const std::string text = [] {
    UVersionInfo version;
    u_getUnicodeVersion(version);
    return versionText(version, 2);
  }();
  return text.c_str();
}
