/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The library for C, and for every language that can call C: indexing, searching and analysing Danish minutes.
 *
 * Rules that hold for every function
 * - Text is UTF-8 and ends with a zero byte, unless a size is given.
 * - Functions that can fail return a referat_status. Anything but REFERAT_OK leaves `*out` NULL, and
 *   referat_last_error() says what went wrong. No exception leaves a function.
 * - What a referat_..._open, _new or other function writes to `*out` belongs to the caller, who gives it back with the
 *   function of the same kind that ends in _free; NULL is accepted there.
 * - Strings that are read out of a handle belong to it and live as long as it does.
 * - Functions that read out of a result accept any index: behind the end they return NULL or 0. So they do for NULL.
 * - A handle is used by one thread at a time; different handles by different threads.
 */
#ifndef REFERAT_REFERAT_H
#define REFERAT_REFERAT_H

#include <referat/export.hpp>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* NOLINTBEGIN(readability-identifier-naming): names as C has them */

typedef enum referat_status {
    REFERAT_OK = 0,
    REFERAT_ERROR_INVALID_ARGUMENT = 1, /* NULL, an unknown name, a value out of bounds: a mistake of the program */
    REFERAT_ERROR_QUERY_SYNTAX = 2,     /* strict reading only; see referat_last_error_offset() */
    REFERAT_ERROR_INPUT = 3,            /* a file or text that cannot be read; see referat_last_error_path(), _line() */
    REFERAT_ERROR_LEXICON = 4,          /* the lexicon that comes with the library is missing or damaged */
    REFERAT_ERROR_INDEX = 5,            /* the index cannot be written or read */
    REFERAT_ERROR_INDEX_NOT_FOUND = 6,  /* nothing has been published there */
    REFERAT_ERROR_INDEX_LOCKED = 7,     /* another writer holds it */
    REFERAT_ERROR_INDEX_VERSION = 8,    /* of a format or an analysis that this library does not read */
    REFERAT_ERROR_INDEX_CORRUPT = 9,    /* its files are damaged */
    REFERAT_ERROR_OUT_OF_MEMORY = 10,
    REFERAT_ERROR_INTERNAL = 11,
    REFERAT_ERROR_ITEM_NOT_FOUND = 12,   /* an id that no item of the index has */
    REFERAT_ERROR_SHARD_UNAVAILABLE = 13 /* a server that has a part of the index does not answer */
} referat_status;

/* About the last function of this thread that returned a status. Valid until the next one is called. */
REFERAT_EXPORT const char* referat_last_error(void);      /* what is wrong; "" after REFERAT_OK */
REFERAT_EXPORT const char* referat_last_error_hint(void); /* what to do about it; "" if there is nothing to say */
REFERAT_EXPORT const char* referat_last_error_path(void); /* the file or index; "" if there is none */
REFERAT_EXPORT size_t referat_last_error_line(void);      /* counted from 1; 0: none */
REFERAT_EXPORT size_t referat_last_error_offset(void);    /* of QUERY_SYNTAX: byte offset into the query */

/* Version of the linked library, "major.minor.patch". */
REFERAT_EXPORT const char* referat_version(void);

/* Gives back a string that was written to a `char** out`. */
REFERAT_EXPORT void referat_string_free(char* string);

/* ---- Indexing ---- */

typedef struct referat_indexer referat_indexer;
typedef struct referat_report referat_report;

/* Opens the index in the folder `index_dir` for writing, and makes the folder if there is none. The handle holds the
 * lock of the index. `threads` 0: as many as the machine has. */
REFERAT_EXPORT referat_status referat_indexer_open(const char* index_dir, unsigned threads, referat_indexer** out);
/* Reads a file, or a folder with all below it. Unchanged files are skipped; what cannot be read is in the report. */
REFERAT_EXPORT referat_status referat_indexer_add_path(referat_indexer* indexer, const char* path);
/* Reads `size` bytes of minutes in any supported charset. `kilde` names the source in the items. */
REFERAT_EXPORT referat_status referat_indexer_add_minutes(referat_indexer* indexer, const void* bytes, size_t size,
                                                          const char* kilde);
/* Removes one meeting, named as the ids of its items begin ("sundhedsklynge-fyn/2025-01-30"), or all that came from one
 * source, named by its path or its `kilde`. `items`, which may be NULL, is how many items it had, 0 also if there is no
 * such meeting or source. Files stay, and bring back what they tell of when they are read again. */
REFERAT_EXPORT referat_status referat_indexer_remove_meeting(referat_indexer* indexer, const char* meeting,
                                                             size_t* items);
REFERAT_EXPORT referat_status referat_indexer_remove_source(referat_indexer* indexer, const char* source,
                                                            size_t* items);
/* Makes all that was added and removed visible at once, safe on disk. `out` may be NULL. */
REFERAT_EXPORT referat_status referat_indexer_publish(referat_indexer* indexer, referat_report** out);
/* What was added and not published is dropped. */
REFERAT_EXPORT void referat_indexer_free(referat_indexer* indexer);

REFERAT_EXPORT size_t referat_report_items_added(const referat_report* report);
REFERAT_EXPORT size_t referat_report_items_removed(const referat_report* report);
REFERAT_EXPORT size_t referat_report_items_total(const referat_report* report);
/* Files that were read in spite of something odd, or could not be read. */
REFERAT_EXPORT size_t referat_report_size(const referat_report* report);
REFERAT_EXPORT const char* referat_report_path(const referat_report* report, size_t i);
REFERAT_EXPORT const char* referat_report_message(const referat_report* report, size_t i);
REFERAT_EXPORT size_t referat_report_line(const referat_report* report, size_t i); /* from 1; 0: the whole file */
REFERAT_EXPORT int referat_report_failed(const referat_report* report, size_t i);  /* 1: it could not be read */
REFERAT_EXPORT void referat_report_free(referat_report* report);

/* ---- Searching ---- */

typedef struct referat_searcher referat_searcher;
typedef struct referat_options referat_options;
typedef struct referat_result referat_result;

/* Opens the state of the index that was published last; `index_dir` may be a list of indexes instead of a folder.
   `synonyms`: a file of words that mean the same, or NULL. */
REFERAT_EXPORT referat_status referat_searcher_open(const char* index_dir, const char* synonyms,
                                                    referat_searcher** out);
/* Moves to the newest published state; `*changed` becomes 1 if there was a newer one, else 0. May be NULL. */
REFERAT_EXPORT referat_status referat_searcher_reopen(referat_searcher* searcher, int* changed);
REFERAT_EXPORT void referat_searcher_free(referat_searcher* searcher);

/* How to search: ten hits, best first, with passages, no facets, any text taken as a query. */
REFERAT_EXPORT referat_status referat_options_new(referat_options** out);
REFERAT_EXPORT referat_status referat_options_set_offset(referat_options* options, size_t offset);
REFERAT_EXPORT referat_status referat_options_set_limit(referat_options* options, size_t limit);
/* Names of orders and facets are those of the program, such as "-dato" and "kluster". */
REFERAT_EXPORT referat_status referat_options_set_sort(referat_options* options, const char* order);
REFERAT_EXPORT referat_status referat_options_add_facet(referat_options* options, const char* facet);
/* 1: only the best hit of each meeting; offset and limit then count meetings. */
REFERAT_EXPORT referat_status referat_options_set_collapse(referat_options* options, int collapse);
/* Find what is like the item with this id, of what the query leaves; NULL: not. */
REFERAT_EXPORT referat_status referat_options_set_like(referat_options* options, const char* id);
/* Search only among the items with the ids that are added, each by a call. */
REFERAT_EXPORT referat_status referat_options_add_id(referat_options* options, const char* id);
/* Wanted length of a passage, 40 to 4000 bytes; 0: no passages. */
REFERAT_EXPORT referat_status referat_options_set_snippet_bytes(referat_options* options, size_t bytes);
/* 1: what makes no sense in a query is REFERAT_ERROR_QUERY_SYNTAX instead of being read as words. */
REFERAT_EXPORT referat_status referat_options_set_strict(referat_options* options, int strict);
REFERAT_EXPORT void referat_options_free(referat_options* options);

/* `options` may be NULL. */
REFERAT_EXPORT referat_status referat_search(const referat_searcher* searcher, const char* query,
                                             const referat_options* options, referat_result** out);
/* How `query` is read and run, as text of several lines. */
REFERAT_EXPORT referat_status referat_explain(const referat_searcher* searcher, const char* query, char** out);
/* Why `query` finds nothing with `options` (may be NULL), and what would: lines of columns with a tab between them, the
 * first of which says what the line is about and the second how many items are found.
 *   part     ITEMS TEXT     what the query asks for, found by it alone, whatever the options
 *   inner    ITEMS TEXT     a word of the phrase, or a part of the compound, in the part line before
 *   without  ITEMS TEXT...  found by the query without these pieces of it, which go together
 * Texts are as typed; line ends and tabs in them have become blanks. "" if there is nothing to tell. */
REFERAT_EXPORT referat_status referat_diagnose(const referat_searcher* searcher, const char* query,
                                               const referat_options* options, char** out);
/* The item with this id as a JSON record; `*out` is NULL, with REFERAT_OK, if there is none. */
REFERAT_EXPORT referat_status referat_find(const referat_searcher* searcher, const char* id, char** out);

REFERAT_EXPORT size_t referat_result_total(const referat_result* result); /* items that match */
/* Meetings that those items are of; 0 unless hits are collapsed. */
REFERAT_EXPORT size_t referat_result_meetings(const referat_result* result);
/* 1: nothing had all parts of the query's compounds, and the hits have some of them. */
REFERAT_EXPORT int referat_result_any_parts(const referat_result* result);
REFERAT_EXPORT size_t referat_result_size(const referat_result* result);             /* hits in this result */
REFERAT_EXPORT size_t referat_result_rank(const referat_result* result, size_t hit); /* from 1 over all pages */
REFERAT_EXPORT double referat_result_score(const referat_result* result, size_t hit);
/* Further items of the hit's meeting that match; 0 unless hits are collapsed. */
REFERAT_EXPORT size_t referat_result_more(const referat_result* result, size_t hit);
/* A field of the item by its name, such as "titel" or "udfald". A list's entries stand on lines; numbers are decimal.
 * "afviger", which is worked out of the item, has a label on each line. "" if the item has none; NULL if there is no
 * such field, and for "belob", which the texts of an item have and not the item. */
REFERAT_EXPORT const char* referat_result_field(const referat_result* result, size_t hit, const char* field);
/* The whole item as a JSON record, by the schema that comes with the program. */
REFERAT_EXPORT const char* referat_result_record(const referat_result* result, size_t hit);

/* The passage that answers best, the field it is from, its first and last line in the source (0: unknown), and the
 * parts of it that match, as bytes from `*begin` to before `*end`. */
REFERAT_EXPORT const char* referat_result_snippet(const referat_result* result, size_t hit);
REFERAT_EXPORT const char* referat_result_snippet_field(const referat_result* result, size_t hit);
REFERAT_EXPORT size_t referat_result_snippet_first_line(const referat_result* result, size_t hit);
REFERAT_EXPORT size_t referat_result_snippet_last_line(const referat_result* result, size_t hit);
REFERAT_EXPORT size_t referat_result_match_count(const referat_result* result, size_t hit);
REFERAT_EXPORT int referat_result_match(const referat_result* result, size_t hit, size_t match, size_t* begin,
                                        size_t* end); /* 1: written; 0: there is none */
/* How the decision begins; "" if there is none, if the passage is of it, and without passages. */
REFERAT_EXPORT const char* referat_result_decision(const referat_result* result, size_t hit);

/* Counts over the whole result, in the order the facets were added in. */
REFERAT_EXPORT size_t referat_result_facet_count(const referat_result* result);
REFERAT_EXPORT const char* referat_result_facet_name(const referat_result* result, size_t facet);
REFERAT_EXPORT size_t referat_result_facet_size(const referat_result* result, size_t facet);
REFERAT_EXPORT const char* referat_result_facet_value(const referat_result* result, size_t facet, size_t value);
/* What restricts a query to the items counted, as in +(QUERY) +kluster:Fyn; "" for items without a value. */
REFERAT_EXPORT const char* referat_result_facet_query(const referat_result* result, size_t facet, size_t value);
REFERAT_EXPORT size_t referat_result_facet_items(const referat_result* result, size_t facet, size_t value);

/* Words that were searched for in another spelling, and pieces of the query that were not read as written. */
REFERAT_EXPORT size_t referat_result_correction_count(const referat_result* result);
REFERAT_EXPORT const char* referat_result_correction_from(const referat_result* result, size_t correction);
REFERAT_EXPORT const char* referat_result_correction_to(const referat_result* result, size_t correction);
/* Truncated words ("klyng*") of which not all that they stand for were searched for: as read, how many words of the
 * index they stand for, and how many of them, the most frequent, were searched for. */
REFERAT_EXPORT size_t referat_result_truncation_count(const referat_result* result);
REFERAT_EXPORT const char* referat_result_truncation_text(const referat_result* result, size_t truncation);
REFERAT_EXPORT size_t referat_result_truncation_words(const referat_result* result, size_t truncation);
REFERAT_EXPORT size_t referat_result_truncation_searched(const referat_result* result, size_t truncation);
REFERAT_EXPORT size_t referat_result_note_count(const referat_result* result);
REFERAT_EXPORT const char* referat_result_note(const referat_result* result, size_t note);
REFERAT_EXPORT size_t referat_result_note_offset(const referat_result* result, size_t note);
REFERAT_EXPORT void referat_result_free(referat_result* result);

/* ---- Analysing ---- */

typedef struct referat_analyzer referat_analyzer;
typedef struct referat_tokens referat_tokens;

typedef enum referat_token_kind {
    REFERAT_TOKEN_WORD = 0,
    REFERAT_TOKEN_IDENTIFIER = 1,
    REFERAT_TOKEN_NORMAL = 2, /* normal form of a date, time or amount */
    REFERAT_TOKEN_PART = 3,   /* of an identifier or hyphenated word */
    REFERAT_TOKEN_JOINED = 4, /* what a suspended hyphen or a split spelling stands for */
    REFERAT_TOKEN_LEMMA = 5,
    REFERAT_TOKEN_COMPONENT = 6 /* the lemma of a part of a compound */
} referat_token_kind;

typedef struct referat_token {
    const char* term; /* lives as long as the tokens it is from */
    size_t begin;     /* bytes into the text */
    size_t end;
    size_t position; /* counts words from 0; tokens of one place share it */
    referat_token_kind kind;
    int is_stop_word;
} referat_token;

REFERAT_EXPORT referat_status referat_analyzer_open(referat_analyzer** out);
/* The tokens of `size` bytes of UTF-8. `meeting_date` ("YYYY-MM-DD" or NULL) completes dates without a year. */
REFERAT_EXPORT referat_status referat_analyze(referat_analyzer* analyzer, const char* text, size_t size,
                                              const char* meeting_date, referat_tokens** out);
REFERAT_EXPORT void referat_analyzer_free(referat_analyzer* analyzer);

REFERAT_EXPORT size_t referat_tokens_size(const referat_tokens* tokens);
REFERAT_EXPORT int referat_tokens_get(const referat_tokens* tokens, size_t i, referat_token* token); /* 1: written */
REFERAT_EXPORT void referat_tokens_free(referat_tokens* tokens);

/* NOLINTEND(readability-identifier-naming) */

#ifdef __cplusplus
}
#endif

#endif
