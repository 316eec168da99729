// Prints what the model of predicates sees of labelled sentences, for tools/train_predicates.py.
//
//     predicate_features FILE.tsv...
//
// A line of the files is a predicate, a polarity and a sentence in which `{t|...}` may mark the
// words that carry the deed (`{a|` `{p|` `{r|` mark who and what, and are read over). A line of the
// output is the predicate, then the features of the clause with the mark, or of the longest.

#include <ample/cite/claims.hpp>
#include <ample/cite/clauses.hpp>
#include <ample/cite/detail/predicate_features.hpp>

#include <fmt/format.h>

#include <fstream>
#include <string>

using namespace ample; // NOLINT: a program of its own

namespace {

struct Sentence {
    std::string text = {};
    std::size_t mark = std::string::npos; ///< where the first `{t|` begins
};

Sentence without_marks(std::string_view marked) {
    Sentence sentence;
    bool open = false;
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (marked[i] == '{' && i + 2 < marked.size() && marked[i + 2] == '|') {
            if (marked[i + 1] == 't' && sentence.mark == std::string::npos) {
                sentence.mark = sentence.text.size();
            }
            open = true;
            i += 2;
        } else if (marked[i] == '}' && open) {
            open = false;
        } else {
            sentence.text += marked[i];
        }
    }
    return sentence;
}

void print(std::string_view predicate, const Sentence& sentence) {
    read::Document document;
    document.text = sentence.text;
    const auto article = cite::article_of(document, "sentence.txt");
    std::string best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < article.sentences.size(); ++i) {
        const auto words =
            cite::words_of(article.text, article.sentences[i].begin, article.sentences[i].end);
        for (const auto& clause : cite::clauses_of(words, article.attributions[i], {})) {
            if (clause.words.empty()) {
                continue;
            }
            const auto begin = words[clause.words.begin].begin;
            const auto end = words[clause.words.end - 1].end;
            const bool marked = sentence.mark >= begin && sentence.mark < end;
            const auto weight = end - begin + (marked ? sentence.text.size() : 0);
            if (weight <= most) {
                continue;
            }
            most = weight;
            best.clear();
            std::vector<cite::detail::Feature> features;
            cite::detail::predicate_features(words, clause.words, clause.at, features);
            for (const auto& one : features) {
                best += '\t';
                best += cite::detail::text_of(one);
            }
        }
    }
    if (!best.empty()) {
        fmt::print("{}{}\n", predicate, best);
    }
}

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i]);
        for (std::string line; std::getline(file, line);) {
            const auto first = line.find('\t');
            const auto second = line.find('\t', first + 1);
            if (first == std::string::npos || second == std::string::npos) {
                fmt::print(stderr, "{}: a line without three fields: {}\n", argv[i], line);
                return 1;
            }
            print(std::string_view(line).substr(0, first),
                  without_marks(std::string_view(line).substr(second + 1)));
        }
    }
    return 0;
}
