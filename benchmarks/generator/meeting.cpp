// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/meeting.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace referat::bench_corpus {

namespace {

/// Bytes of text of a middle item; with the short first and last items this gives 2.5 kB an item.
constexpr std::uint64_t median_item_bytes = 2450;
/// Of the meetings in a layout that has agendas.
constexpr std::uint32_t agenda_percent = 18;

/// Writes the texts of one meeting's items.
class ItemWriter {
public:
    ItemWriter(const Setting& setting, bool agenda, const Grammar& grammar, Random& random)
        : setting_(setting), agenda_(agenda), grammar_(grammar), random_(random) {}

    Item first() { return frame("første_titel"); }
    Item last() { return frame("sidste_titel"); }

    Item middle() {
        const std::uint64_t budget = log_normal(random_, median_item_bytes);
        Item item;
        item.title = text("titel");
        item.case_number = text("sagsnummer");
        item.closed = random_.percent(4);
        if (random_.percent(40)) {
            item.introduction = text("indledning");
        }
        if (random_.percent(80)) {
            const std::string details = sentences(budget / 8); // one draw a statement: operands have no order
            item.summary = text("resume") + " " + details;
        }
        item.story = story(budget * 5 / 8);
        add_lines(item.recommendations, "anbefaling", random_.between(1, 4));
        if (random_.percent(45)) {
            item.economy = text("økonomi");
        }
        if (!agenda_) {
            item.decision = decision(budget / 6);
        }
        add_lines(item.attachments, "bilag", random_.between(0, 4));
        return item;
    }

private:
    std::string text(std::string_view symbol) { return grammar_.text(symbol, setting_, random_); }

    void add_lines(std::vector<std::string>& lines, std::string_view symbol, int count) {
        for (int i = 0; i < count; ++i) {
            lines.push_back(text(symbol));
        }
    }

    /// Welcome or any other business: hardly any text.
    Item frame(std::string_view title) {
        Item item;
        item.title = text(title);
        item.case_number = text("sagsnummer");
        if (!agenda_) {
            item.decision.push_back(text(random_.percent(50) ? "ingen" : "godkendt"));
        }
        return item;
    }

    std::string sentences(std::uint64_t bytes) {
        std::string result = text("sætning");
        while (result.size() < bytes) {
            result += ' ' + text("sætning");
        }
        return result;
    }

    std::vector<Block> story(std::uint64_t bytes) {
        std::vector<Block> blocks;
        std::uint64_t written = 0;
        const auto add = [&](BlockKind kind, std::string block) {
            written += block.size();
            blocks.push_back({kind, std::move(block)});
        };
        while (written < bytes) {
            if (!blocks.empty() && random_.percent(20)) {
                add(BlockKind::Heading, text("underoverskrift"));
            }
            add(BlockKind::Paragraph, sentences(static_cast<std::uint64_t>(random_.between(150, 600))));
            if (random_.percent(25)) {
                for (int left = random_.between(2, 5); left > 0; --left) {
                    add(BlockKind::Bullet, text("punktform"));
                }
            }
        }
        return blocks;
    }

    std::vector<std::string> decision(std::uint64_t bytes) {
        /// Outcomes in the shares of real minutes, which are mostly noted, approved or discussed.
        constexpr std::array<std::string_view, 20> outcomes = {
            "godkendt",     "godkendt",     "godkendt",     "godkendt", "godkendt", "efterretning", "efterretning",
            "efterretning", "efterretning", "efterretning", "drøftet",  "drøftet",  "drøftet",      "drøftet",
            "besluttet",    "besluttet",    "besluttet",    "afvist",   "udsat",    "ingen"};
        std::vector<std::string> lines;
        lines.push_back(text(outcomes[random_.below(outcomes.size())]));
        if (random_.percent(25)) {
            lines.push_back(text(outcomes[random_.below(outcomes.size())]));
        }
        std::uint64_t written = 0;
        while (written < bytes && random_.percent(75)) {
            lines.push_back(text("opfølgning"));
            written += lines.back().size();
        }
        return lines;
    }

    const Setting& setting_;
    bool agenda_;
    const Grammar& grammar_;
    Random& random_;
};

} // namespace

Meeting plan_meeting(const Body& body, Day date, const Grammar& grammar, Random& random) {
    Meeting meeting;
    meeting.setting = {body.name, date};
    meeting.layout = body.layout;
    const bool has_agendas = body.layout == Layout::RegionOld || body.layout == Layout::RegionNew;
    meeting.agenda = has_agendas && random.percent(agenda_percent);
    meeting.place = grammar.text("sted", meeting.setting, random);
    meeting.start = two_digits(random.between(8, 17)) + ":30";
    for (int left = random.between(6, 14); left > 0; --left) {
        meeting.participants.push_back(grammar.text("deltager", meeting.setting, random));
        if (random.percent(20)) {
            meeting.absent.push_back(meeting.participants.back());
        }
    }
    ItemWriter items(meeting.setting, meeting.agenda, grammar, random);
    meeting.items.push_back(items.first());
    for (int left = random.between(4, 12); left > 0; --left) {
        meeting.items.push_back(items.middle());
    }
    meeting.items.push_back(items.last());
    return meeting;
}

} // namespace referat::bench_corpus
