#include "CZongmuICU.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

struct ZongmuCollator {
  icu::Collator *icu;
};

ZongmuCollator *zongmu_collator_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale tag = icu::Locale::forLanguageTag(icu::StringPiece(locale), status);
  if (U_FAILURE(status)) return nullptr;
  icu::Collator *icu = icu::Collator::createInstance(tag, status);
  // A warning says that ICU fell back to the order of the root, which is not what was asked for.
  if (icu == nullptr || U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) {
    delete icu;
    return nullptr;
  }
  icu->setAttribute(UCOL_STRENGTH, UCOL_IDENTICAL, status);
  if (U_FAILURE(status)) {
    delete icu;
    return nullptr;
  }
  return new ZongmuCollator{icu};
}

void zongmu_collator_close(ZongmuCollator *collator) {
  delete collator->icu;
  delete collator;
}

int32_t zongmu_collator_sort_key(const ZongmuCollator *collator, const uint8_t *text, int32_t length, uint8_t *output,
                                 int32_t capacity) {
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(reinterpret_cast<const char *>(text), length));
  return collator->icu->getSortKey(source, output, output == nullptr ? 0 : capacity);
}
