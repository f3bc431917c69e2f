using Yuheng.Core.Departments;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Finds a whole-department target (部门整体绩效目标) in a document.</summary>
public static class DepartmentTargetFinder
{
    private const int LongestTitle = 48;

    private enum Section
    {
        None,
        Overall,
        Parts,
        Safeguards,
    }

    /// <summary>The target; null where the document has none.</summary>
    public static DepartmentTarget? Find(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);

        // 整体 is rare: a document without it is dismissed in one pass over its characters.
        if (!reading.Text.Contains("整体", StringComparison.Ordinal))
        {
            return null;
        }

        for (var index = 0; index < reading.LineCount; index++)
        {
            if (IsTitle(reading[index]) && Read(reading, index) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>A line of its own that ends with 整体绩效目标; a table of that name is a form, and a sentence is no title.</summary>
    private static bool IsTitle(ReadingLine line)
    {
        var title = ReadOnlySpan<char>.Empty;
        for (var cell = 0; cell < line.Count; cell++)
        {
            var text = line[cell].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (title.Length > 0)
            {
                return false;
            }

            title = text;
        }

        if (title.Length is < 6 or > LongestTitle || title[^1] is not ('标' or ':' or '：'))
        {
            return false;
        }

        var plain = PlainText.Of(title).TrimEnd(':');
        return (plain.EndsWith("整体绩效目标", StringComparison.Ordinal) || plain.EndsWith("整体支出绩效目标", StringComparison.Ordinal))
            && plain.AsSpan().IndexOfAny(",;。") < 0
            && !IsNumbered(plain);
    }

    private static DepartmentTarget? Read(DocumentReading reading, int titleIndex)
    {
        var titleLine = reading[titleIndex];
        var title = new Printed(BudgetTableReader.Joined(titleLine), titleLine.Place);
        var section = Section.None;
        var overall = new RunningText(reading.MayWrapLines);
        var safeguards = new List<RunningText>();
        var parts = new TargetParts(reading.MayWrapLines);
        for (var index = titleIndex + 1; index < reading.LineCount; index++)
        {
            var line = reading[index];
            var filled = BudgetTableReader.Filled(line);
            if (filled == 0)
            {
                continue;
            }

            if (filled > 2)
            {
                break;
            }

            var text = BudgetTableReader.Joined(line);
            var plain = text.Length <= LongestTitle ? PlainText.Of(text) : "";
            if (Ends(plain))
            {
                break;
            }

            if (SectionOf(text, out var rest) is { } next && !(next == Section.Overall && section != Section.None))
            {
                section = next;
                if (rest.Length == 0)
                {
                    continue;
                }

                text = rest;
            }

            switch (section)
            {
                case Section.None:
                    // Another title or a table of contents: no target here.
                    if (plain.Length > 0 && (IsNumbered(plain) || plain.EndsWith("目标", StringComparison.Ordinal)))
                    {
                        return null;
                    }

                    break;
                case Section.Overall:
                    overall.Add(text, line.Place);
                    break;
                case Section.Parts:
                    parts.Add(text, line.Place);
                    break;
                case Section.Safeguards:
                    if (safeguards.Count == 0 || safeguards[^1].IsEnded || IsNumbered(PlainText.Of(text.AsSpan(0, Math.Min(12, text.Length)))))
                    {
                        safeguards.Add(new RunningText(reading.MayWrapLines));
                    }

                    safeguards[^1].Add(text, line.Place);
                    break;
            }
        }

        return overall.Printed.IsMissing && parts.Parts.Count == 0
            ? null
            : new DepartmentTarget
            {
                Title = title,
                Year = FiscalYear.Read(title).Value is null ? Printed.Missing : title,
                Overall = overall.Printed,
                Parts = parts.Parts,
                Safeguards = [.. safeguards.Select(s => s.Printed)],
            };
    }

    private static bool Ends(string plain) =>
        (plain.Length is >= 4 and <= 20 && plain[0] == '第' && plain.AsSpan(1).IndexOfAnyExcept("一二三四五六七八九十0123456789") is > 0 and var at && plain.AsSpan(1 + at).StartsWith("部分", StringComparison.Ordinal))
        || (plain.Length is >= 6 and <= 20 && plain.EndsWith("项目绩效目标", StringComparison.Ordinal))
        || Array.Exists(BudgetRulebook.Instance[BudgetWord.FormsHeading], w => plain.EndsWith(w, StringComparison.Ordinal) && w[^1] == '表');

    /// <summary>The section that a heading opens, with or without its number; <paramref name="rest"/> is what follows a colon in the same line.</summary>
    private static Section? SectionOf(string text, out string rest)
    {
        rest = "";
        var colon = text.IndexOfAny([':', '：']);
        var heading = colon < 0 ? text : text[..colon];
        if (heading.Length > 30)
        {
            return null;
        }

        var plain = PlainText.Of(heading);
        plain = plain[PlainText.NumberLength(plain)..].TrimEnd('。');
        var words = BudgetRulebook.Instance;
        Section? section = Array.IndexOf(words[BudgetWord.OverallHeading], plain) >= 0 ? Section.Overall
            : Array.IndexOf(words[BudgetWord.PartsHeading], plain) >= 0 ? Section.Parts
            : Array.IndexOf(words[BudgetWord.SafeguardsHeading], plain) >= 0 ? Section.Safeguards
            : colon < 0 && IsMainHeading(heading) && plain.EndsWith("措施", StringComparison.Ordinal) ? Section.Safeguards
            : null;
        if (section is not null && colon >= 0)
        {
            rest = text[(colon + 1)..].Trim();
        }

        return section;
    }

    /// <summary>三、…, a heading of the whole paper and not of a part, which is numbered （三） or 3.</summary>
    private static bool IsMainHeading(string text) => text.Length >= 3 && "一二三四五六七八九十".Contains(text[0], StringComparison.Ordinal) && text.AsSpan(1).TrimStart("一二三四五六七八九十")[0] == '、' && text.IndexOfAny(['。', '，']) < 0;

    private static bool IsNumbered(string plain) => PlainText.NumberLength(plain) > 0;
}
