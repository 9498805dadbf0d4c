/* SPDX-License-Identifier: GPL-2.0-or-later */
/* c_api_test INDEX MINUTES: uses every function of the C interface; exits with 1 if anything is not as it should be. */
#include <referat/referat.h>

#include <stdio.h>
#include <string.h>

static int failures = 0;

static void check(int holds, const char* what, int line) {
    if (!holds) {
        fprintf(stderr, "line %d: not so: %s (last error: %s)\n", line, what, referat_last_error());
        ++failures;
    }
}
#define CHECK(condition) check((condition) != 0, #condition, __LINE__)

static int contains(const char* text, const char* part) {
    return text != NULL && strstr(text, part) != NULL;
}

static const char new_minutes[] = "Sundhedsklynge Prøveby\nReferat af møde den 3. februar 2025\n\n"
                                  "Punkt 1: Kvantebadning af gulve\n\nBeslutning\nGodkendt.\n";

static void test_errors(const char* missing) {
    referat_searcher* searcher = NULL;
    CHECK(referat_searcher_open(missing, NULL, &searcher) == REFERAT_ERROR_INDEX_NOT_FOUND);
    CHECK(searcher == NULL);
    CHECK(contains(referat_last_error_path(), missing));
    CHECK(referat_last_error()[0] != '\0' && referat_last_error_hint()[0] != '\0');

    CHECK(referat_searcher_open(NULL, NULL, &searcher) == REFERAT_ERROR_INVALID_ARGUMENT);
    CHECK(contains(referat_last_error(), "index_dir"));
    CHECK(referat_searcher_open(missing, NULL, NULL) == REFERAT_ERROR_INVALID_ARGUMENT);
    CHECK(referat_search(NULL, "x", NULL, NULL) == REFERAT_ERROR_INVALID_ARGUMENT);

    referat_options* options = NULL;
    CHECK(referat_options_new(&options) == REFERAT_OK);
    CHECK(referat_last_error()[0] == '\0');
    CHECK(referat_options_set_sort(options, "tilfældig") == REFERAT_ERROR_INVALID_ARGUMENT);
    CHECK(contains(referat_last_error(), "tilfældig"));
    CHECK(referat_options_add_facet(options, "vejr") == REFERAT_ERROR_INVALID_ARGUMENT);
    referat_options_free(options);

    CHECK(referat_result_total(NULL) == 0 && referat_result_field(NULL, 0, "titel") == NULL);
    referat_result_free(NULL);
    referat_searcher_free(NULL);
    referat_indexer_free(NULL);
    referat_options_free(NULL);
    referat_report_free(NULL);
    referat_analyzer_free(NULL);
    referat_tokens_free(NULL);
    referat_string_free(NULL);
}

/* Minutes with more words in "qz" than a truncated word stands for. */
static referat_status add_many_words(referat_indexer* indexer) {
    char text[20000];
    size_t size = (size_t)sprintf(text, "Sundhedsklynge Prøveby\nReferat af møde den 10. februar 2025\n\n"
                                        "Punkt 1: Ordliste\n\nSagsfremstilling\n");
    int i;
    for (i = 0; i < 1100; ++i) {
        size += (size_t)sprintf(text + size, "qz%c%c%c%c", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676,
                                i % 10 == 9 ? '\n' : ' ');
    }
    return referat_indexer_add_minutes(indexer, text, size, "ordliste.txt");
}

static void test_indexing(const char* index_dir, const char* minutes) {
    referat_indexer* indexer = NULL;
    referat_indexer* second = NULL;
    referat_report* report = NULL;
    size_t items = 0;
    size_t i;
    int names_missing_file = 0;

    CHECK(referat_indexer_open(index_dir, 2, &indexer) == REFERAT_OK);
    CHECK(referat_indexer_add_path(indexer, minutes) == REFERAT_OK);
    CHECK(referat_indexer_add_path(indexer, "no/such/file.txt") == REFERAT_OK);
    CHECK(referat_indexer_add_minutes(indexer, new_minutes, sizeof new_minutes - 1, "ny.txt") == REFERAT_OK);
    CHECK(add_many_words(indexer) == REFERAT_OK);
    CHECK(referat_indexer_add_minutes(indexer, "\1\2\0\0\3", 5, "bytes.bin") == REFERAT_ERROR_INPUT);
    CHECK(contains(referat_last_error_path(), "bytes.bin"));
    CHECK(referat_indexer_publish(indexer, &report) == REFERAT_OK);
    CHECK(referat_report_items_added(report) > 20);
    CHECK(referat_report_items_total(report) == referat_report_items_added(report));
    CHECK(referat_report_items_removed(report) == 0);
    for (i = 0; i < referat_report_size(report); ++i) {
        if (contains(referat_report_path(report, i), "no/such/file.txt")) {
            names_missing_file = referat_report_failed(report, i) && referat_report_message(report, i)[0] != '\0' &&
                                 referat_report_line(report, i) == 0;
        }
    }
    CHECK(names_missing_file);
    CHECK(referat_report_path(report, referat_report_size(report)) == NULL);
    referat_report_free(report);

    CHECK(referat_indexer_remove_source(indexer, "ordliste.txt", &items) == REFERAT_OK && items == 1);
    CHECK(referat_indexer_remove_source(indexer, "ordliste.txt", NULL) == REFERAT_OK);
    CHECK(referat_indexer_remove_meeting(indexer, "sundhedsklynge-ingensteds/2024-01-01", &items) == REFERAT_OK);
    CHECK(items == 0);
    CHECK(referat_indexer_remove_meeting(indexer, NULL, NULL) == REFERAT_ERROR_INVALID_ARGUMENT);
    CHECK(add_many_words(indexer) == REFERAT_OK);
    CHECK(referat_indexer_publish(indexer, NULL) == REFERAT_OK);
    CHECK(referat_indexer_open("/dev/null/index", 1, &second) == REFERAT_ERROR_INDEX && second == NULL);
    referat_indexer_free(indexer);
}

static void test_hits(const referat_searcher* searcher) {
    referat_result* result = NULL;
    size_t begin = 0;
    size_t end = 0;
    const char* snippet;

    CHECK(referat_search(searcher, "kvantebadning", NULL, &result) == REFERAT_OK);
    CHECK(referat_result_total(result) == 1 && referat_result_size(result) == 1);
    CHECK(referat_result_rank(result, 0) == 1 && referat_result_score(result, 0) > 0);
    CHECK(contains(referat_result_field(result, 0, "titel"), "Kvantebadning"));
    CHECK(strcmp(referat_result_field(result, 0, "dato"), "2025-02-03") == 0);
    CHECK(strcmp(referat_result_field(result, 0, "punkt"), "1") == 0);
    CHECK(strcmp(referat_result_field(result, 0, "udfald"), "godkendt") == 0);
    CHECK(strcmp(referat_result_field(result, 0, "bilag"), "") == 0);
    CHECK(referat_result_field(result, 0, "farve") == NULL && referat_result_field(result, 1, "titel") == NULL);
    CHECK(contains(referat_result_record(result, 0), "\"kilde\":\"ny.txt\""));
    CHECK(referat_result_record(result, 1) == NULL);
    snippet = referat_result_snippet(result, 0);
    CHECK(contains(snippet, "Kvantebadning") && strcmp(referat_result_snippet_field(result, 0), "titel") == 0);
    CHECK(referat_result_snippet_first_line(result, 0) == 4 && referat_result_snippet_last_line(result, 0) == 4);
    CHECK(referat_result_match_count(result, 0) == 1);
    CHECK(referat_result_match(result, 0, 0, &begin, &end) == 1);
    CHECK(end - begin == strlen("Kvantebadning") && strncmp(snippet + begin, "Kvantebadning", end - begin) == 0);
    CHECK(referat_result_match(result, 0, 1, &begin, &end) == 0);
    CHECK(strcmp(referat_result_decision(result, 0), "Godkendt.") == 0 && referat_result_decision(result, 1) == NULL);
    CHECK(referat_result_meetings(result) == 0 && referat_result_any_parts(result) == 0);
    referat_result_free(result);
}

static void test_fields_outside_the_record(const referat_searcher* searcher) {
    referat_result* result = NULL;
    const char* labels;

    CHECK(referat_search(searcher, "afviger:udsat", NULL, &result) == REFERAT_OK);
    CHECK(referat_result_size(result) > 0);
    labels = referat_result_field(result, 0, "afviger");
    CHECK(labels != NULL && strncmp(labels, "ja\n", 3) == 0 && contains(labels, "\nudsat"));
    CHECK(referat_result_field(result, 0, "departs") == labels);
    CHECK(referat_result_field(result, 0, "belob") == NULL && referat_result_field(result, 0, "amount") == NULL);
    referat_result_free(result);

    CHECK(referat_search(searcher, "kvantebadning", NULL, &result) == REFERAT_OK);
    CHECK(strcmp(referat_result_field(result, 0, "afviger"), "") == 0); /* it has no recommendation */
    referat_result_free(result);
}

static void test_options(const referat_searcher* searcher) {
    referat_options* options = NULL;
    referat_result* all = NULL;
    referat_result* page = NULL;
    size_t i;
    size_t counted = 0;

    CHECK(referat_options_new(&options) == REFERAT_OK);
    CHECK(referat_options_set_sort(options, "-dato") == REFERAT_OK);
    CHECK(referat_options_add_facet(options, "niveau") == REFERAT_OK);
    CHECK(referat_options_set_snippet_bytes(options, 0) == REFERAT_OK);
    CHECK(referat_search(searcher, "", options, &all) == REFERAT_OK);
    CHECK(referat_result_total(all) > 20 && referat_result_size(all) == 10);
    for (i = 1; i < referat_result_size(all); ++i) {
        CHECK(strcmp(referat_result_field(all, i - 1, "dato"), referat_result_field(all, i, "dato")) >= 0);
    }
    CHECK(strcmp(referat_result_snippet(all, 0), "") == 0);
    CHECK(referat_result_facet_count(all) == 1 && strcmp(referat_result_facet_name(all, 0), "niveau") == 0);
    for (i = 0; i < referat_result_facet_size(all, 0); ++i) {
        CHECK(referat_result_facet_value(all, 0, i) != NULL && referat_result_facet_query(all, 0, i) != NULL);
        counted += referat_result_facet_items(all, 0, i);
    }
    CHECK(counted == referat_result_total(all));
    CHECK(referat_result_facet_value(all, 0, i) == NULL && referat_result_facet_name(all, 1) == NULL);

    CHECK(referat_options_set_offset(options, 3) == REFERAT_OK);
    CHECK(referat_options_set_limit(options, 2) == REFERAT_OK);
    CHECK(referat_search(searcher, "", options, &page) == REFERAT_OK);
    CHECK(referat_result_size(page) == 2 && referat_result_rank(page, 0) == 4);
    CHECK(strcmp(referat_result_field(page, 0, "id"), referat_result_field(all, 3, "id")) == 0);
    referat_result_free(page);
    referat_result_free(all);

    CHECK(referat_options_set_snippet_bytes(options, 3) == REFERAT_OK);
    CHECK(referat_search(searcher, "budget", options, &page) == REFERAT_ERROR_INVALID_ARGUMENT && page == NULL);
    CHECK(referat_options_set_snippet_bytes(options, 100) == REFERAT_OK);
    CHECK(referat_options_set_strict(options, 1) == REFERAT_OK);
    CHECK(referat_search(searcher, "budget (plan", options, &page) == REFERAT_ERROR_QUERY_SYNTAX && page == NULL);
    CHECK(referat_last_error_offset() == strlen("budget "));
    CHECK(referat_options_set_strict(options, 0) == REFERAT_OK);
    CHECK(referat_search(searcher, "budget (plan", options, &page) == REFERAT_OK);
    CHECK(referat_last_error_offset() == 0);
    CHECK(referat_result_note_count(page) == 1 && referat_result_note_offset(page, 0) == strlen("budget "));
    CHECK(referat_result_note(page, 0)[0] != '\0' && referat_result_note(page, 1) == NULL);
    referat_result_free(page);
    referat_options_free(options);
}

static void test_meetings_and_likeness(const referat_searcher* searcher) {
    referat_options* options = NULL;
    referat_result* all = NULL;
    referat_result* meetings = NULL;
    referat_result* like = NULL;
    size_t i;
    size_t items = 0;

    CHECK(referat_options_new(&options) == REFERAT_OK);
    CHECK(referat_options_set_limit(options, 1000) == REFERAT_OK);
    CHECK(referat_search(searcher, "", options, &all) == REFERAT_OK);
    CHECK(referat_options_set_collapse(options, 1) == REFERAT_OK);
    CHECK(referat_search(searcher, "", options, &meetings) == REFERAT_OK);
    for (i = 0; i < referat_result_size(meetings); ++i) {
        items += 1 + referat_result_more(meetings, i);
    }
    CHECK(referat_result_size(meetings) < referat_result_size(all) && items == referat_result_size(all));
    CHECK(referat_result_more(meetings, i) == 0);
    CHECK(referat_result_meetings(meetings) == referat_result_size(meetings) && referat_result_meetings(all) == 0);

    CHECK(referat_options_set_collapse(options, 0) == REFERAT_OK);
    CHECK(referat_options_set_like(options, "no/such/item") == REFERAT_OK);
    CHECK(referat_search(searcher, "", options, &like) == REFERAT_ERROR_ITEM_NOT_FOUND && like == NULL);
    CHECK(contains(referat_last_error(), "no/such/item"));
    CHECK(referat_options_set_like(options, referat_result_field(all, 0, "id")) == REFERAT_OK);
    CHECK(referat_search(searcher, "", options, &like) == REFERAT_OK);
    for (i = 0; i < referat_result_size(like); ++i) {
        CHECK(strcmp(referat_result_field(like, i, "id"), referat_result_field(all, 0, "id")) != 0);
    }
    referat_result_free(like);
    CHECK(referat_options_set_like(options, NULL) == REFERAT_OK);
    CHECK(referat_search(searcher, "", options, &like) == REFERAT_OK);
    CHECK(referat_result_total(like) == referat_result_total(all));
    referat_result_free(like);

    CHECK(referat_options_add_id(options, NULL) == REFERAT_ERROR_INVALID_ARGUMENT);
    CHECK(referat_options_add_id(options, referat_result_field(all, 1, "id")) == REFERAT_OK);
    CHECK(referat_options_add_id(options, referat_result_field(all, 3, "id")) == REFERAT_OK);
    CHECK(referat_options_add_id(options, "no/such/item") == REFERAT_OK);
    CHECK(referat_search(searcher, "", options, &like) == REFERAT_OK);
    CHECK(referat_result_total(like) == 2);
    referat_result_free(like);
    referat_result_free(meetings);
    referat_result_free(all);
    referat_options_free(options);
}

static void test_words(const referat_searcher* searcher) {
    referat_result* result = NULL;
    char* text = NULL;

    CHECK(referat_search(searcher, "kvantebadnign", NULL, &result) == REFERAT_OK);
    CHECK(referat_result_correction_count(result) == 1);
    CHECK(strcmp(referat_result_correction_from(result, 0), "kvantebadnign") == 0);
    CHECK(strcmp(referat_result_correction_to(result, 0), "kvantebadning") == 0);
    CHECK(referat_result_correction_to(result, 1) == NULL);

    CHECK(referat_find(searcher, referat_result_field(result, 0, "id"), &text) == REFERAT_OK);
    CHECK(contains(text, "Kvantebadning af gulve"));
    referat_string_free(text);
    referat_result_free(result);
    CHECK(referat_find(searcher, "no/such/item", &text) == REFERAT_OK && text == NULL);

    CHECK(referat_search(searcher, "titel:kvantefisk", NULL, &result) == REFERAT_OK);
    CHECK(referat_result_total(result) == 1 && referat_result_any_parts(result) == 1);
    referat_result_free(result);

    CHECK(referat_search(searcher, "qz*", NULL, &result) == REFERAT_OK);
    CHECK(referat_result_truncation_count(result) == 1);
    CHECK(strcmp(referat_result_truncation_text(result, 0), "qz*") == 0);
    CHECK(referat_result_truncation_words(result, 0) >= 1100 && referat_result_truncation_searched(result, 0) == 1000);
    CHECK(referat_result_truncation_text(result, 1) == NULL && referat_result_truncation_words(result, 1) == 0);
    CHECK(referat_result_truncation_searched(result, 1) == 0 && referat_result_truncation_count(NULL) == 0);
    referat_result_free(result);

    CHECK(referat_explain(searcher, "titel:gulve", &text) == REFERAT_OK);
    CHECK(contains(text, "gulv") && contains(text, "Query("));
    referat_string_free(text);
}

static void test_diagnosis(const referat_searcher* searcher) {
    referat_options* options = NULL;
    char* text = NULL;

    CHECK(referat_diagnose(searcher, "+kvantebadning +\"gulve\tqzqzqz\"", NULL, &text) == REFERAT_OK);
    CHECK(contains(text, "part\t1\tkvantebadning\n"));
    CHECK(contains(text, "part\t0\t\"gulve qzqzqz\"\ninner\t1\tgulve\ninner\t0\tqzqzqz\n"));
    CHECK(contains(text, "\nwithout\t1\t+\"gulve qzqzqz\"\n"));
    referat_string_free(text);
    CHECK(referat_diagnose(searcher, "+budget +qzqzqz +zqzqzq", NULL, &text) == REFERAT_OK);
    CHECK(contains(text, "\t+qzqzqz\t+zqzqzq\n"));
    referat_string_free(text);
    CHECK(referat_diagnose(searcher, "", NULL, &text) == REFERAT_OK && strcmp(text, "") == 0);
    referat_string_free(text);

    CHECK(referat_options_new(&options) == REFERAT_OK);
    CHECK(referat_options_set_strict(options, 1) == REFERAT_OK);
    CHECK(referat_diagnose(searcher, "budget (plan", options, &text) == REFERAT_ERROR_QUERY_SYNTAX && text == NULL);
    CHECK(referat_options_set_like(options, "no/such/item") == REFERAT_OK);
    CHECK(referat_diagnose(searcher, "budget", options, &text) == REFERAT_ERROR_ITEM_NOT_FOUND && text == NULL);
    referat_options_free(options);
}

static void test_reopening(const char* index_dir, referat_searcher* searcher) {
    referat_indexer* indexer = NULL;
    referat_result* result = NULL;
    int changed = 1;
    const char more[] = "Sundhedsklynge Prøveby\nReferat af møde den 4. marts 2025\n\n"
                        "Punkt 1: Fjernvarme i fryseren\n\nBeslutning\nUdsat.\n";

    CHECK(referat_searcher_reopen(searcher, &changed) == REFERAT_OK && changed == 0);
    CHECK(referat_indexer_open(index_dir, 0, &indexer) == REFERAT_OK);
    CHECK(referat_indexer_add_minutes(indexer, more, sizeof more - 1, "mere.txt") == REFERAT_OK);
    CHECK(referat_indexer_publish(indexer, NULL) == REFERAT_OK);
    referat_indexer_free(indexer);
    CHECK(referat_searcher_reopen(searcher, &changed) == REFERAT_OK && changed == 1);
    CHECK(referat_search(searcher, "fjernvarme fryser", NULL, &result) == REFERAT_OK);
    CHECK(referat_result_total(result) == 1);
    referat_result_free(result);
}

static void test_analysis(void) {
    referat_analyzer* analyzer = NULL;
    referat_tokens* tokens = NULL;
    referat_token token;
    size_t i;
    int has_part = 0;
    const char text[] = "Sundhedsklyngens møde";

    CHECK(referat_analyzer_open(&analyzer) == REFERAT_OK);
    CHECK(referat_analyze(analyzer, text, sizeof text - 1, NULL, &tokens) == REFERAT_OK);
    for (i = 0; i < referat_tokens_size(tokens); ++i) {
        CHECK(referat_tokens_get(tokens, i, &token) == 1);
        has_part |= token.kind == REFERAT_TOKEN_COMPONENT && strcmp(token.term, "klynge") == 0 && token.begin == 8 &&
                    token.end == 16 && token.position == 0 && !token.is_stop_word;
    }
    CHECK(has_part);
    CHECK(referat_tokens_get(tokens, i, &token) == 0);
    referat_tokens_free(tokens);
    CHECK(referat_analyze(analyzer, "\xFF", 1, NULL, &tokens) == REFERAT_ERROR_INVALID_ARGUMENT && tokens == NULL);
    referat_analyzer_free(analyzer);
}

int main(int argc, char** argv) {
    referat_searcher* searcher = NULL;
    if (argc != 3) {
        fprintf(stderr, "usage: %s INDEX MINUTES\n", argv[0]);
        return 2;
    }
    CHECK(referat_version()[0] != '\0');
    test_errors("no/such/index");
    test_indexing(argv[1], argv[2]);
    CHECK(referat_searcher_open(argv[1], NULL, &searcher) == REFERAT_OK);
    test_hits(searcher);
    test_fields_outside_the_record(searcher);
    test_options(searcher);
    test_meetings_and_likeness(searcher);
    test_words(searcher);
    test_diagnosis(searcher);
    test_reopening(argv[1], searcher);
    referat_searcher_free(searcher);
    test_analysis();
    return failures == 0 ? 0 : 1;
}
