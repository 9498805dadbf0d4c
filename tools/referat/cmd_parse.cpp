// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "errors.hpp"
#include "input_files.hpp"
#include "output_json.hpp"
#include "output_text.hpp"

#include <referat/error.hpp>
#include <referat/text.hpp>

#include <cerrno>
#include <span>
#include <system_error>
#include <unistd.h>

namespace referat::tool {

namespace {

/// All of stdin, up to one byte more than extract() takes, so that it is extract() that refuses.
std::string read_stdin() {
    std::string bytes;
    while (bytes.size() <= max_input_bytes) {
        constexpr std::size_t step = std::size_t{1} << 16;
        const std::size_t old_size = bytes.size();
        bytes.resize(old_size + step);
        const ssize_t got = ::read(STDIN_FILENO, bytes.data() + old_size, step);
        const int failure = errno;
        bytes.resize(old_size + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got == 0) {
            break;
        }
        if (got < 0 && failure != EINTR) {
            throw InputError(std::generic_category().message(failure), "-");
        }
    }
    return bytes;
}

Text read(const InputFile& file) {
    if (file.path != "-") {
        return read_text(file.path);
    }
    const std::string bytes = read_stdin();
    return extract(std::as_bytes(std::span(bytes)), MediaType::Auto, "-");
}

void write_text(const Minutes& minutes, TextPage& page) {
    if (!minutes.items.empty()) {
        page.meeting(minutes.items.front());
    }
    for (const AgendaItem& item : minutes.items) {
        page.blank_line();
        page.item(item, TextPage::Meeting::Omitted);
    }
}

} // namespace

ExitCode run(const ParseRequest& request, const Context& context) {
    const Diagnostics& diagnostics = context.diagnostics;
    TextPage page(context.out, context.messages, use_colour(request.colour), text_width(STDOUT_FILENO));
    ExitCode code = ExitCode::Done;
    bool any_file = false;
    bool any_meeting = false;

    const auto parse_file = [&](const InputFile& file) {
        const Text text = read(file);
        const Minutes minutes = parse_minutes(text, file.kilde);
        for (const std::vector<Warning>* warnings : {&text.warnings, &minutes.warnings}) {
            for (const Warning& warning : *warnings) {
                diagnostics.warning(file.path.string(), warning.line, warning.message);
            }
        }
        if (request.format == RecordFormat::JsonLines) {
            for (const AgendaItem& item : minutes.items) {
                context.out.write(record_line(item, request.keys));
            }
        } else {
            if (any_meeting) {
                page.blank_line();
                page.blank_line();
            }
            write_text(minutes, page);
        }
        any_meeting = any_meeting || !minutes.items.empty();
    };

    for (const std::string& path : request.paths) {
        const InputList list = list_minutes(path);
        for (const Unreadable& folder : list.unreadable) {
            diagnostics.error(context.messages(msg::cannot_read), folder.path.string() + ": " + folder.reason);
            code = ExitCode::InputUnreadable;
        }
        if (list.files.empty() && list.unreadable.empty()) {
            diagnostics.warning(path, 0, context.messages(msg::no_minutes));
        }
        for (const InputFile& file : list.files) {
            any_file = true;
            try {
                parse_file(file);
            } catch (const InputError&) {
                code = report_current_exception(diagnostics, context.messages);
            }
        }
    }
    return any_file || code != ExitCode::Done ? code : ExitCode::NothingFound;
}

} // namespace referat::tool
