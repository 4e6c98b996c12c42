#pragma once
#include <filesystem>
#include <string>

namespace boardpack {

// What Excel, Windows and macOS leave in a folder beside people's files.
bool is_lock_or_hidden(const std::string& name);

// The bytes of a file. Throws a sentence when it cannot be opened.
std::string load(const std::filesystem::path& path);

}  // namespace boardpack
