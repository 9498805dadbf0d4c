// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/file.hpp"
#include "base/file_writer.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <string>

using referat::base::FileReader;
using referat::base::FileWriter;
using std::filesystem::filesystem_error;

TEST_CASE("what is written in parts is one file", "[base][file_writer]") {
    const TemporaryFolder folder;
    const auto path = folder.write("fil", "hvad der stod der før, er væk");
    std::string expected;
    {
        FileWriter writer(path);
        for (const std::size_t size : {std::size_t{0}, std::size_t{1}, (std::size_t{1} << 20) - 1, std::size_t{1} << 20,
                                       std::size_t{3} << 20, std::size_t{17}}) {
            const std::string part(size, static_cast<char>('a' + expected.size() % 26));
            writer.write(part);
            expected += part;
            CHECK(writer.size() == expected.size());
        }
        writer.close();
    }
    CHECK((referat::base::read_file(path, expected.size()) == expected));
}

TEST_CASE("a disk that is full is an error at the latest when the file is closed", "[base][file_writer]") {
    FileWriter small("/dev/full");
    small.write("få bytes");
    CHECK_THROWS_AS(small.close(), filesystem_error);
    FileWriter large("/dev/full");
    CHECK_THROWS_AS(large.write(std::string(std::size_t{2} << 20, 'x')), filesystem_error);
}

TEST_CASE("a file that cannot be made or read is an error", "[base][file_writer]") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(FileWriter(folder.path() / "mangler" / "fil"), filesystem_error);
    CHECK_THROWS_AS(FileReader(folder.path() / "mangler"), filesystem_error);
}

TEST_CASE("parts of a file are read by their place", "[base][file_writer]") {
    const TemporaryFolder folder;
    const FileReader reader(folder.write("fil", "0123456789"));
    std::string part(4, '\0');
    reader.read(3, part.data(), part.size());
    CHECK(part == "3456");
    reader.read(6, part.data(), part.size());
    CHECK(part == "6789");
    reader.read(10, part.data(), 0);
    CHECK_THROWS_AS(reader.read(7, part.data(), part.size()), filesystem_error);
}
