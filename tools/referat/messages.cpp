// SPDX-License-Identifier: GPL-2.0-or-later
#include "messages.hpp"

#include <boost/locale.hpp>

#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <sstream>

namespace referat::tool {

namespace {

/// Formats only: collation and segmentation data would cost start-up time that nothing here uses.
std::locale make_locale(const std::string& name) {
    boost::locale::generator generator;
    generator.categories(boost::locale::information_facet | boost::locale::formatting_facet);
    return generator(name);
}

template <typename... Manipulators>
std::string formatted(const std::locale& locale, const Manipulators&... manipulators) {
    std::ostringstream out;
    out.imbue(locale);
    (out << ... << manipulators);
    return out.str();
}

} // namespace

Language message_language() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value == nullptr || *value == '\0') {
            continue;
        }
        boost::locale::generator generator;
        generator.categories(boost::locale::information_facet);
        const std::locale locale = generator(value);
        const bool danish = std::use_facet<boost::locale::info>(locale).language() == "da";
        return danish ? Language::Danish : Language::English;
    }
    return Language::English;
}

Messages::Messages(Language language)
    : language_(language), locale_(make_locale(language == Language::Danish ? "da_DK.UTF-8" : "en_GB.UTF-8")) {}

std::string Messages::operator()(const Phrase& text, std::initializer_list<std::string_view> arguments) const {
    return filled(language_ == Language::Danish ? text.da : text.en, arguments);
}

std::string Messages::count(std::uint64_t number, const Counted& noun) const {
    const std::string digits = this->number(number);
    return (*this)(number == 1 ? noun.one : noun.many, {digits});
}

std::string Messages::number(std::uint64_t value) const {
    return formatted(locale_, boost::locale::as::number, value);
}

std::string Messages::decimal(double value, int digits) const {
    return formatted(locale_, boost::locale::as::number, std::fixed, std::setprecision(digits), value);
}

std::string Messages::long_date(std::string_view iso_date) const {
    std::tm day{};
    std::istringstream in{std::string(iso_date)};
    in >> std::get_time(&day, "%Y-%m-%d");
    if (iso_date.size() != 10 || in.fail()) {
        return std::string(iso_date);
    }
    day.tm_hour = 12; // far from midnight, whatever the zone
    const char* pattern = language_ == Language::Danish ? "%e. %B %Y" : "%e %B %Y";
    const std::string written = formatted(locale_, boost::locale::as::gmt, boost::locale::as::ftime(pattern),
                                          static_cast<double>(::timegm(&day)));
    return written.substr(written.find_first_not_of(' '));
}

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        const std::size_t number = placeholder ? static_cast<std::size_t>(pattern[i + 1] - '1') : arguments.size();
        if (number < arguments.size()) {
            out.append(arguments.begin()[number]);
            i += 2;
        } else {
            out.push_back(pattern[i]);
        }
    }
    return out;
}

} // namespace referat::tool
