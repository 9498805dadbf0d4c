// SPDX-License-Identifier: GPL-2.0-or-later
#include "c_api/options.hpp"

#include "c_api/guard.hpp"

#include <referat/error.hpp>

namespace c_api = referat::c_api;

namespace {

/// The value that `name` stands for. @throws InvalidArgument  there is none
template <class Value>
Value known(std::optional<Value> value, const char* what, const char* name) {
    if (!value) {
        throw referat::InvalidArgument(std::string(what) + " \"" + name + "\" is unknown");
    }
    return *value;
}

} // namespace

referat_status referat_options_new(referat_options** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        *out = new referat_options;
    });
}

referat_status referat_options_set_offset(referat_options* options, std::size_t offset) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        options->search.offset = offset;
    });
}

referat_status referat_options_set_limit(referat_options* options, std::size_t limit) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        options->search.limit = limit;
    });
}

referat_status referat_options_set_sort(referat_options* options, const char* order) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        c_api::require(order, "order");
        options->search.sort = known(referat::sort_order_by_name(order), "order", order);
    });
}

referat_status referat_options_add_facet(referat_options* options, const char* facet) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        c_api::require(facet, "facet");
        options->search.facets.push_back(known(referat::facet_by_name(facet), "facet", facet));
    });
}

referat_status referat_options_set_collapse(referat_options* options, int collapse) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        options->search.collapse = collapse != 0;
    });
}

referat_status referat_options_set_like(referat_options* options, const char* id) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        options->search.like = c_api::or_empty(id);
    });
}

referat_status referat_options_add_id(referat_options* options, const char* id) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        c_api::require(id, "id");
        options->search.ids.emplace_back(id);
    });
}

referat_status referat_options_set_snippet_bytes(referat_options* options, std::size_t bytes) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        options->search.snippets = bytes != 0;
        if (bytes != 0) {
            options->search.snippet_bytes = bytes;
        }
    });
}

referat_status referat_options_set_strict(referat_options* options, int strict) {
    return c_api::guarded([&] {
        c_api::require(options, "options");
        options->mode = strict != 0 ? referat::QueryMode::Strict : referat::QueryMode::Lenient;
    });
}

void referat_options_free(referat_options* options) {
    delete options;
}
