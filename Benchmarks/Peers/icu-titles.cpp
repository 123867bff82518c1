// Times ICU's transliterators on titles, one a line on standard input, on one thread.
//
//     icu-titles 'Traditional-Simplified' SECONDS < titles     prints: name, titles a second, MB a second
#include <chrono>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <vector>
#include <unicode/translit.h>
#include <unicode/unistr.h>

int main(int count, char** arguments) {
  if (count < 3) return 2;
  const double seconds = std::stod(arguments[2]);
  std::vector<std::string> titles;
  size_t bytes = 0;
  for (std::string line; std::getline(std::cin, line);) {
    bytes += line.size();
    titles.push_back(line);
  }
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> transliterator(
      icu::Transliterator::createInstance(arguments[1], UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !transliterator) return 1;
  using clock = std::chrono::steady_clock;
  const auto started = clock::now();
  size_t rounds = 0, made = 0;
  double took = 0;
  do {
    for (const auto& title : titles) {
      icu::UnicodeString text = icu::UnicodeString::fromUTF8(title);
      transliterator->transliterate(text);
      std::string result;
      text.toUTF8String(result);
      made += result.size();
    }
    ++rounds;
    took = std::chrono::duration<double>(clock::now() - started).count();
  } while (took < seconds);
  std::printf("%s %.0f %.1f %zu\n", arguments[1], rounds * titles.size() / took, rounds * bytes / took / 1e6, made);
}
