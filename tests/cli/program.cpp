// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <pty.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace referat::test {

namespace {

namespace fs = std::filesystem;

int checked(int result) {
    if (result < 0) {
        throw std::system_error(errno, std::generic_category());
    }
    return result;
}

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> result;
    for (std::string& text : strings) {
        result.push_back(text.data());
    }
    result.push_back(nullptr);
    return result;
}

/// Everything exec needs, made before the fork: between fork and exec only system calls are safe.
struct Command {
    std::vector<std::string> arguments{REFERAT_PROGRAM};
    std::vector<std::string> environment;

    Command(const std::vector<std::string>& given, const Setting& setting) {
        if (!setting.program.empty()) {
            arguments.front() = setting.program;
        }
        arguments.insert(arguments.end(), given.begin(), given.end());
        std::map<std::string, std::string> variables{
            {"PATH", "/usr/bin:/bin"}, {"HOME", "/nonexistent"}, {"LC_ALL", "C"}, {"TERM", "xterm"}};
        if (const char* sanitizer = std::getenv("ASAN_OPTIONS")) {
            variables["ASAN_OPTIONS"] = sanitizer;
        }
        for (const auto& [name, value] : setting.environment) {
            variables[name] = value;
        }
        for (const auto& [name, value] : variables) {
            environment.push_back(name + "=" + value);
        }
    }

    [[noreturn]] static void exec(const std::vector<char*>& argv, const std::vector<char*>& envp) {
        ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
};

int wait_for(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) {
            throw std::system_error(errno, std::generic_category());
        }
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int open_stdout(Setting::Stdout kind, const std::string& file) {
    if (kind == Setting::Stdout::Full) {
        return checked(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    }
    if (kind == Setting::Stdout::ClosedPipe) {
        std::array<int, 2> ends{};
        checked(::pipe2(ends.data(), O_CLOEXEC));
        ::close(ends[0]);
        return ends[1];
    }
    return checked(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
}

Run run_with_files(Command command, const Setting& setting) {
    const TemporaryFolder folder;
    const std::string input = folder.write("in", setting.input);
    const int in = checked(::open(input.c_str(), O_RDONLY | O_CLOEXEC));
    const int out = open_stdout(setting.out, folder / "out");
    const int err = checked(::open((folder / "err").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    const std::vector<char*> argv = pointers(command.arguments);
    const std::vector<char*> envp = pointers(command.environment);
    const pid_t process = checked(::fork());
    if (process == 0) {
        ::dup2(in, STDIN_FILENO);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(err, STDERR_FILENO);
        Command::exec(argv, envp);
    }
    for (const int fd : {in, out, err}) {
        ::close(fd);
    }
    Run run;
    run.code = wait_for(process);
    run.out = read_file(folder / "out");
    run.err = read_file(folder / "err");
    return run;
}

Run run_on_terminal(Command command, unsigned short columns) {
    const std::vector<char*> argv = pointers(command.arguments);
    const std::vector<char*> envp = pointers(command.environment);
    winsize size{};
    size.ws_row = 50;
    size.ws_col = columns;
    int terminal = -1;
    const pid_t process = checked(::forkpty(&terminal, nullptr, nullptr, &size));
    if (process == 0) {
        Command::exec(argv, envp);
    }
    Run run;
    std::array<char, 4096> buffer{};
    // The terminal reports an error (EIO) when its last user has gone.
    for (ssize_t got = 0; (got = ::read(terminal, buffer.data(), buffer.size())) > 0;) {
        for (const char c : std::string_view(buffer.data(), static_cast<std::size_t>(got))) {
            if (c != '\r') {
                run.out.push_back(c);
            }
        }
    }
    ::close(terminal);
    run.code = wait_for(process);
    return run;
}

/// Folders that live as long as the test program.
struct Sample {
    TemporaryFolder folder;
    std::string minutes = folder / "minutes";
    std::string index = folder / "index";
};

const Sample& sample() {
    static const Sample once;
    return once;
}

} // namespace

Run run_program(const std::vector<std::string>& arguments, const Setting& setting) {
    Command command(arguments, setting);
    return setting.out == Setting::Stdout::Terminal ? run_on_terminal(std::move(command), setting.columns)
                                                    : run_with_files(std::move(command), setting);
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "referat-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), name);
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(std::string_view name, std::string_view content) const {
    const fs::path path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
}

std::string small_minutes() {
    return "REFERAT Sundhedsklynge Fyn - Politisk niveau d. 07-03-2024\n"
           "\n"
           "M\u00f8dedato Torsdag d. 7. marts 2024 kl. 13:00\n"
           "\n"
           "M\u00f8dested R\u00e5dhuset i Assens\n"
           "\n"
           "Punkt 1: Godkendelse af dagsorden\n"
           "\n"
           "Indstilling\n"
           "\n"
           "Det indstilles, at dagsordenen godkendes.\n"
           "\n"
           "Beslutning\n"
           "\n"
           "Dagsordenen blev godkendt.\n"
           "\n"
           "Punkt 2: Budget for rygestop\n"
           "\n"
           "Sagsfremstilling\n"
           "\n"
           "Klyngen har \u00e9n pulje til rygestop blandt unge. Puljen r\u00e6kker til tre kommuner.\n"
           "\n"
           "Beslutning\n"
           "\n"
           "Forslaget om at flytte puljen blev ikke godkendt.\n"
           "\n"
           "Punkt 3: Eventuelt\n"
           "\n"
           "Beslutning\n"
           "\n"
           "Intet at bem\u00e6rke.\n";
}

std::string small_minutes(std::string_view date, std::string_view day) {
    std::string minutes = small_minutes();
    minutes.replace(minutes.find("07-03-2024"), 10, date);
    minutes.replace(minutes.find("7. marts"), 8, day);
    return minutes;
}

const std::string& sample_minutes() {
    static const std::string& folder = []() -> const std::string& {
        const fs::path source = fs::path(REFERAT_TEST_DATA) / "minutes";
        fs::create_directories(sample().minutes);
        for (const fs::directory_entry& entry : fs::directory_iterator(source)) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("20")) { // minutes are named by their date
                fs::copy_file(entry.path(), fs::path(sample().minutes) / name);
            }
        }
        return sample().minutes;
    }();
    return folder;
}

const std::string& sample_index() {
    static const std::string& index = []() -> const std::string& {
        const Run run = run_program({"index", "-d", sample().index, sample_minutes()});
        if (run.code != 0) {
            throw std::runtime_error("cannot index the sample minutes: " + run.err);
        }
        return sample().index;
    }();
    return index;
}

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        result.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

} // namespace referat::test
