// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/score/xapian_postings.hpp"
#include "backend/score/xapian_score_node.hpp"

namespace referat::backend {

/// What knows nothing of places.
class SettledNode : public ScoreNode {
public:
    void prepare_scores(const Window&, const WindowSet&) override {}

protected:
    SettledNode() : ScoreNode(false) {}

private:
    /// Fills `all` and `strong` of the match, which are empty.
    virtual void fill(const Window& window, const WindowSet* among) = 0;

    void find(const Window& window, const WindowSet* among) override {
        match_.clear();
        fill(window, among);
        if (among != nullptr) {
            match_.keep(*among);
        }
    }
    [[nodiscard]] WindowSet settle_places(const Window&, const WindowSet& wanted) override { return wanted; }
};

/// What lists of postings are read into; see ChunkReader::read().
struct DocumentWriter {
    WindowSetWriter all;
    void operator()(std::uint32_t place, std::uint32_t) { all.add(place); }
};

inline void add_documents(Postings& postings, const Window& window, const WindowSet* among, WindowSet& documents) {
    DocumentWriter writer{WindowSetWriter(documents)};
    postings.read(window, among, writer);
    writer.all.finish();
}

} // namespace referat::backend
