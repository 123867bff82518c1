/* libxml2 on Debian is built with ICU: without the #undef its encoding.h would pull in <unicode/ucnv.h>,
   which clashes with the ICU that Foundation carries (Docs/Decisions/0001). */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
