// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/query.hpp>

#include "query/ast.hpp"
#include "query/parser.hpp"

#include <ctime>

namespace referat::inline v0 {

namespace {

/// The day it is here, by the machine's time zone.
text::Date local_today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

} // namespace

struct REFERAT_NO_EXPORT Query::Impl {
    std::string text;
    query::ParsedQuery parsed;
};

Query::Query() : impl_(std::make_shared<const Impl>()) {}
Query::Query(const Query&) = default;
// Copies, so that a moved-from query stays a query.
Query::Query(Query&& other) noexcept {
    impl_ = other.impl_;
}
Query& Query::operator=(const Query&) = default;
Query& Query::operator=(Query&& other) noexcept {
    impl_ = other.impl_;
    return *this;
}
Query::~Query() = default;

Query Query::parse(std::string_view text, QueryMode mode) {
    Query query;
    query.impl_ = std::make_shared<const Impl>(Impl{std::string(text), query::parse(text, mode, local_today())});
    return query;
}

const std::string& Query::text() const noexcept {
    return impl_->text;
}

std::string Query::to_string() const {
    return query::to_string(impl_->parsed.root);
}

const std::vector<QueryNote>& Query::notes() const noexcept {
    return impl_->parsed.notes;
}

const query::Node& Query::root() const noexcept {
    return impl_->parsed.root;
}

} // namespace referat::inline v0
