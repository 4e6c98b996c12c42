#pragma once
#include <string>
#include <vector>

#include "model/plan.h"

namespace boardpack {

// The wording of a reminder, templates/reminder.txt: lines of text with places such as {agency}.
struct ReminderTemplate {
  enum class When { always, missing, unreadable };
  struct Line {
    When when = When::always;
    std::string text;
    bool operator==(const Line&) const = default;
  };
  std::vector<Line> lines;
  bool operator==(const ReminderTemplate&) const = default;
};

// Throws a sentence that names the file, and for a place that is not known its line and the nearest name.
ReminderTemplate load_reminder_template(const std::string& path);

// The e-mail that asks the agency of a receipt, which is missing or could not be read, for what it owes for
// the plan's period. Lines end in '\n'; paragraphs are not broken, as e-mail programs break them.
std::string reminder(const Plan& plan, const Receipt& receipt, const ReminderTemplate& wording);

// The name of a file for each agency, in the order of the plan's agencies: one that every file system takes,
// and no two alike. `ending` is ".txt".
std::vector<std::string> agency_file_names(const Plan& plan, const std::string& ending);
// Of the files of their reminders.
std::vector<std::string> reminder_names(const Plan& plan);

// "Dilys Achterberg <dilys@larkshire.example>", as an e-mail program reads it; without contact and e-mail
// the agency's name.
std::string addressee(const Agency& agency);

}  // namespace boardpack
