#include "app/check_rules.h"

#include <optional>

#include "report/toml_reader.h"

namespace boardpack {

namespace {

// A whole number from `least` on.
void read_count(const TomlReader& section, std::string_view key, int least, int& into) {
  const double number = section.number(key, into);
  constexpr int most = 10000;
  if (number < least || number > most || number != static_cast<int>(number))
    section.fail(key, fmt::format("\"{}\" should be a whole number from {} to {}", key, least, most));
  into = static_cast<int>(number);
}

class RulesReader {
 public:
  RulesReader(const toml::table& file, const std::string& path) : file_(file), reader_(file, path) {}

  HonestyRules read() {
    reader_.allow({"green-overdue", "complete-off-target", "improved-unchanged", "red-without-recovery",
                   "status-never-changed", "same-return", "contradicting-date", "contradicting-percent"});
    HonestyRules rules;
    if (const auto at = section("green-overdue", {"statuses", "grace-days"}, rules.green_overdue.check)) {
      rules.green_overdue.statuses = at->texts("statuses");
      read_count(*at, "grace-days", 0, rules.green_overdue.grace_days);
    }
    section("complete-off-target", {}, rules.complete_off_target.check);
    if (const auto at = section("improved-unchanged", {"without-text"}, rules.improved_unchanged.check))
      rules.improved_unchanged.without_text = at->flag("without-text", rules.improved_unchanged.without_text);
    if (const auto at =
            section("red-without-recovery", {"statuses", "text"}, rules.red_without_recovery.check)) {
      using enum HonestyRules::RedWithoutRecovery::Wanted;
      rules.red_without_recovery.statuses = at->texts("statuses");
      rules.red_without_recovery.wanted = at->choice("text",
                                                     {{"as-the-form-asks", as_the_form_asks},
                                                      {"any-text", any_text},
                                                      {"recovery-column", recovery_column}},
                                                     rules.red_without_recovery.wanted);
    }
    if (const auto at = section("status-never-changed", {"returns"}, rules.status_never_changed.check))
      read_count(*at, "returns", 2, rules.status_never_changed.returns);
    if (const auto at = section("same-return", {"rows"}, rules.same_return.check))
      read_count(*at, "rows", 1, rules.same_return.rows);
    if (const auto at = section("contradicting-date", {"grace-days"}, rules.contradicting_date.check))
      read_count(*at, "grace-days", 0, rules.contradicting_date.grace_days);
    section("contradicting-percent", {}, rules.contradicting_percent.check);
    return rules;
  }

 private:
  std::optional<TomlReader> section(std::string_view name, std::vector<std::string_view> keys,
                                    bool& check) const {
    if (!reader_.has(name)) return std::nullopt;
    const toml::table* table = file_.get_as<toml::table>(name);
    if (!table) reader_.fail(name, fmt::format("\"{}\" should be written [{}]", name, name));
    TomlReader section(*table, reader_.path());
    keys.push_back("check");
    section.allow(keys);
    check = section.flag("check", check);
    return section;
  }

  const toml::table& file_;
  TomlReader reader_;
};

}  // namespace

HonestyRules load_check_rules(const std::filesystem::path& path) {
  if (!std::filesystem::exists(path)) return {};
  const toml::table file = TomlReader::load(path.string());
  return RulesReader(file, path.string()).read();
}

}  // namespace boardpack
