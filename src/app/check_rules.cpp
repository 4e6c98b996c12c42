#include "app/check_rules.h"

#include <array>
#include <optional>

#include "report/toml_reader.h"

namespace boardpack {

namespace {

constexpr int most = 10000;

struct WantedText {
  std::string_view name;
  HonestyRules::RedWithoutRecovery::Wanted value;
};
constexpr std::array<WantedText, 3> wanted_texts = {
    {{"as-the-form-asks", HonestyRules::RedWithoutRecovery::Wanted::as_the_form_asks},
     {"any-text", HonestyRules::RedWithoutRecovery::Wanted::any_text},
     {"recovery-column", HonestyRules::RedWithoutRecovery::Wanted::recovery_column}}};

void read_count(const TomlReader& section, std::string_view key, int least, int& into) {
  into = section.whole(key, least, most, into);
}

class RulesReader {
 public:
  RulesReader(const toml::table& file, const std::string& path) : reader_(file, path) {}

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
      rules.red_without_recovery.statuses = at->texts("statuses");
      rules.red_without_recovery.wanted = at->choice("text", wanted_texts, rules.red_without_recovery.wanted);
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
    const std::optional<TomlReader> section = reader_.section(name);
    if (!section) return std::nullopt;
    keys.push_back("check");
    section->allow(keys);
    check = section->flag("check", check);
    return section;
  }

  TomlReader reader_;
};

}  // namespace

HonestyRules load_check_rules(const std::filesystem::path& path) {
  if (!std::filesystem::exists(path)) return {};
  const toml::table file = TomlReader::load(path.string());
  return RulesReader(file, path.string()).read();
}

}  // namespace boardpack
