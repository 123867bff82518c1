#ifndef CZONGMUICU_H
#define CZONGMUICU_H

// The few functions of ICU that Zongmu calls, behind plain C types: no ICU header may reach a Swift file, because
// Foundation carries an ICU of its own and the two clash. All text is UTF-8 unless a function says otherwise.

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A converter between one legacy encoding and Unicode. Not thread-safe: one thread at a time may use it.
typedef struct ZongmuConverter ZongmuConverter;

/// What a call of zongmu_converter_decode did.
typedef struct {
  /// Bytes that the whole result takes. Larger than the capacity given: the output was cut, call again with this much.
  int32_t length;
  /// Malformed sequences met, each of which became one U+FFFD.
  int32_t malformed;
} ZongmuDecoded;

/// What a call of zongmu_converter_encode did.
typedef struct {
  /// Bytes that the whole result takes. Larger than the capacity given: the output was cut, call again with this much.
  int32_t length;
  /// The first code point that the encoding cannot express, or -1. The output ends before it.
  int32_t unencodable;
} ZongmuEncoded;

/// Writes the NFC of `text` into `output` and returns the bytes that the whole result takes, or -1 when ICU fails.
/// A result larger than `capacity` was cut: call again with a larger buffer.
int32_t zongmu_nfc(const uint8_t *_Nonnull text, int32_t length, uint8_t *_Nullable output, int32_t capacity);

/// As zongmu_nfc, for NFKC_Casefold (UAX #44: NFKC, full case folding, default-ignorable code points removed).
int32_t zongmu_nfkc_casefold(const uint8_t *_Nonnull text, int32_t length, uint8_t *_Nullable output, int32_t capacity);

/// Fills `table` (65,536 entries, one a BMP code point) with the one BMP code point that NFKC_Casefold makes of it
/// wherever it stands, or 0 when the result is empty, longer, outside the BMP or depends on what stands beside it.
/// Returns 0, or -1 when ICU fails.
int32_t zongmu_casefold_singles(uint16_t *_Nonnull table);

/// 1 for a code point that a comparison form keeps: a letter, a number, or a mark that spells with letters; 0 for what it
/// drops: punctuation, a symbol, white space, a control character, or no character at all.
int32_t zongmu_is_compared(uint32_t code_point);

/// The letter that remains of a Latin letter when its diacritics go: the first code point of its canonical
/// decomposition, when the rest of that is marks; 0 for a code point that is no such letter.
uint32_t zongmu_bare_latin_letter(uint32_t code_point);

/// Opens the converter that ICU knows by `name`; null when it knows none.
ZongmuConverter *_Nullable zongmu_converter_open(const char *_Nonnull name);

/// Closes a converter.
void zongmu_converter_close(ZongmuConverter *_Nonnull converter);

/// Decodes a whole text to UTF-8. Each malformed or unassigned sequence becomes one U+FFFD; an ASCII byte after the
/// first byte of such a sequence is never part of it, so a lone lead byte before a MARC delimiter leaves that delimiter
/// standing. The byte offsets of the first `offsets_capacity` malformed sequences are written to `offsets`.
ZongmuDecoded zongmu_converter_decode(ZongmuConverter *_Nonnull converter, const uint8_t *_Nonnull bytes,
                                      int32_t length, uint8_t *_Nullable output, int32_t capacity,
                                      int32_t *_Nullable offsets, int32_t offsets_capacity);

/// Encodes well-formed UTF-8, up to the first code point that the encoding cannot express.
ZongmuEncoded zongmu_converter_encode(ZongmuConverter *_Nonnull converter, const uint8_t *_Nonnull text,
                                      int32_t length, uint8_t *_Nullable output, int32_t capacity);

/// An order of text. Once open it does not change, and several threads may use it at a time.
typedef struct ZongmuCollator ZongmuCollator;

/// Opens the order of a BCP 47 locale, such as "zh-u-co-pinyin", at identical strength: only texts that are canonically
/// equivalent have equal keys. Null when ICU has no such locale's data.
ZongmuCollator *_Nullable zongmu_collator_open(const char *_Nonnull locale);

/// Closes an order.
void zongmu_collator_close(ZongmuCollator *_Nonnull collator);

/// Writes the sort key of `text`, a zero byte at its end, into `output` and returns the bytes that the whole key takes, or
/// 0 when ICU fails. A key larger than `capacity` was cut and is of no use: call again with a larger buffer.
int32_t zongmu_collator_sort_key(const ZongmuCollator *_Nonnull collator, const uint8_t *_Nonnull text, int32_t length,
                                 uint8_t *_Nullable output, int32_t capacity);

/// The version of the ICU library in use, such as "72.1".
const char *_Nonnull zongmu_icu_version(void);

/// The version of Unicode that this ICU implements, such as "15.0".
const char *_Nonnull zongmu_unicode_version(void);

#ifdef __cplusplus
}
#endif

#endif
