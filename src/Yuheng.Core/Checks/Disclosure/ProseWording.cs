using System.Globalization;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>DS-02, DS-04 and DS-10: rests of the template, units, shares and years, dates of disclosure.</summary>
internal static class ProseWording
{
    /// <summary>What a template leaves open has a short name.</summary>
    private const int LongestBlank = 16;

    /// <summary>
    /// DS-02 占位符和模板残留: blanks and instructions of the template that were published (财预〔2016〕143号).
    /// Worked example: “本部门XX年预算” and “（不涉及的不列）” fire; a street block called X101 does not.
    /// </summary>
    public static void TemplateRests(CheckedDocument document, AuditNotes notes)
    {
        if (document.Budget is { Prose.Paragraphs.Count: 0 })
        {
            notes.CannotKnow("没有读到预算文件的正文");
        }

        var words = document.Profile.Of(Parameters.TemplateRests);
        foreach (var paragraph in Prose(document).Where(p => p.Part is not BudgetPart.Contents))
        {
            var plain = PlainText.Of(paragraph.Text, out var offsets);
            foreach (var word in words)
            {
                var at = plain.IndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && StandsAlone(plain, at, word))
                {
                    notes.Report(
                        Severity.Error, paragraph.PlaceOf(offsets[at]), plain[Math.Max(0, at - 12)..Math.Min(plain.Length, at + 24)], $"正文留有模板字样或占位符“{word}”。", found: word, suggestion: "补上内容，或删去模板字样。");
                    break;
                }
            }

            // {内容}: braces are not used in print but for what a template leaves open.
            var open = plain.IndexOf('{');
            var close = open < 0 ? -1 : plain.IndexOf('}', open);
            if (close > open + 1 && close - open < LongestBlank && !Array.Exists(words, w => plain.Contains(w, StringComparison.Ordinal)))
            {
                notes.Report(
                    Severity.Error, paragraph.PlaceOf(offsets[open]), plain[Math.Max(0, open - 12)..Math.Min(plain.Length, close + 12)], $"正文留有模板字样或占位符“{plain[open..(close + 1)]}”。", found: plain[open..(close + 1)], suggestion: "补上内容，或删去模板字样。");
            }
        }
    }

    /// <summary>
    /// DS-04 单位或口径混用: a table without its unit, an amount that is the table's in another unit, a share without its sign, a year that is neither the budget's nor the one before
    /// (财预〔2016〕143号). Worked example: 表内 12,805,489.00元, text 12,805,489.00万元 is an error; 占76.23 without % is an error; in a budget of 2024 “比2022年预算增加” is a warning.
    /// In a form it is the year of the form: see <see cref="StaleYears"/>.
    /// </summary>
    public static void UnitsAndYears(CheckedDocument document, AuditNotes notes)
    {
        foreach (var form in document.Forms)
        {
            notes.On(form);
            StaleYears.Check(form, document.ProfileOf(form), notes);
        }

        notes.On(null);
        if (document.Budget is not { } budget)
        {
            return;
        }

        foreach (var table in budget.Tables.Where(t => t.Rows.Any(r => r.Amounts.Any(a => !a.Amount.Printed.IsMissing))))
        {
            Unit(table, notes);
        }

        var nothing = document.Profile.Of(Parameters.EmptyTableWords);
        foreach (var table in budget.Tables)
        {
            var note = table.Parsed.Note;
            if (budget.Year.Value is { } current && FiscalYear.Read(table.Parsed.Title).Value is { } titled && titled != current)
            {
                notes.Report(Severity.Warning, table.Parsed.Title, $"表题的年度是 {titled} 年，预算年度是 {current} 年。", $"{current}", $"{titled}", "核对表题年度。", table: table.Parsed.Number);
            }

            if (budget.Year.Value is { } year && !note.IsMissing && FiscalYear.Read(note).Value is { } noted && noted != year && Array.Exists(nothing, w => note.Raw.Contains(w, StringComparison.Ordinal)))
            {
                notes.Report(Severity.Warning, note, $"表下说明的年度是 {noted} 年，预算年度是 {year} 年。", $"{year}", $"{noted}", "核对说明的年度。", table: table.Parsed.Number);
            }
        }

        foreach (var statement in budget.Prose.Statements)
        {
            if (CellFit.Of(budget.Prose, statement) is { Fit: Fit.Unit, Cell: var cell } && statement.Amount is { } figure)
            {
                var expected = CellFit.Spelt(cell.Amount.Value!.Value.Yuan, "万元", 100m);
                notes.Report(
                    Severity.Error, figure.Printed, $"“{statement.Subject}”{figure.Printed.Raw} 与表 {cell.Table} 的 {cell.Amount.Value.Value.Yuan:N2} 元数字相同而单位相差一万倍，元与万元混用。",
                    expected, figure.Printed.Raw, "改正金额单位。", table: cell.Table);
            }
        }

        foreach (var section in budget.Parsed.Descriptions.SelectMany(d => d.Sections).Where(s => s.Heading.EndsWith("周期", StringComparison.Ordinal) && !s.Text.IsMissing))
        {
            if (budget.Year.Value is { } year && LastYearOf(PlainText.Of(section.Text.Raw)) is { } last && last < year)
            {
                notes.On(document.FormDescribedAt(section.Text.Place));
                notes.Report(Severity.Warning, section.Text, $"{year} 年预算的项目，实施周期到 {last} 年为止。", $"{year}", $"{last}", "核对年度，是否沿用了以前年度的文字。");
                notes.On(null);
            }
        }

        var notShares = document.Profile.Of(Parameters.ShareWords);
        foreach (var paragraph in budget.Prose.Paragraphs.Where(p => !p.IsHeading))
        {
            var plain = PlainText.Of(paragraph.Text, out var offsets);
            if (paragraph.Part is BudgetPart.Notes or BudgetPart.Other)
            {
                Shares(paragraph, plain, offsets, notShares, notes);
            }

            if (budget.Year.Value is { } year)
            {
                if (paragraph.Part is BudgetPart.Notes or BudgetPart.Other)
                {
                    Years(paragraph, plain, offsets, year, notes);
                    Compared(paragraph, plain, offsets, year, notes);
                }

                Plans(document, paragraph, plain, offsets, year, notes);
            }
        }
    }

    /// <summary>
    /// DS-10 逾期公开: disclosed more than 20 days after the finance department's approval (预算法; 财预〔2016〕143号). Worked example: approved on 20 January, 9 February is in time, 10 February is late.
    /// Both days must be printed; most papers print neither, and then nobody can know.
    /// </summary>
    public static void InTime(CheckedDocument document, AuditNotes notes)
    {
        if (document.Budget is null)
        {
            return;
        }

        (DateOnly Day, Printed At)? approved = null, disclosed = null;
        foreach (var paragraph in Prose(document).Where(p => p.Part is BudgetPart.Preamble or BudgetPart.Notes or BudgetPart.Other))
        {
            var plain = PlainText.Of(paragraph.Text, out var offsets);
            for (var at = plain.IndexOf('年'); at >= 0; at = plain.IndexOf('年', at + 1))
            {
                if (DayAt(plain, at, out var end) is not { } day)
                {
                    continue;
                }

                var around = plain[Math.Max(0, at - 16)..Math.Min(plain.Length, end + 8)];
                var printed = new Printed(plain[(at - 4)..end], paragraph.PlaceOf(offsets[at]));
                approved ??= around.Contains("批复", StringComparison.Ordinal) ? (day, printed) : null;
                disclosed ??= around.Contains("公开日期", StringComparison.Ordinal) || around.Contains("公开时间", StringComparison.Ordinal) || around.Contains("发布日期", StringComparison.Ordinal) || plain.AsSpan(end).StartsWith("公开") ? (day, printed) : null;
            }
        }

        if (approved is not { } first || disclosed is not { } second)
        {
            notes.CannotKnow("没有同时印出批复日期和公开日期");
            return;
        }

        var days = second.Day.DayNumber - first.Day.DayNumber;
        var most = document.Profile.Of(Parameters.DaysToDisclose);
        if (days > most)
        {
            notes.Report(Severity.Error, second.At, $"批复日期 {first.At.Raw}，公开日期 {second.At.Raw}，相隔 {days} 天，超过 {most} 天。", $"{most} 天内", $"{days} 天", "说明逾期原因。");
        }
    }

    private static IReadOnlyList<BudgetParagraph> Prose(CheckedDocument document) => document.Budget?.Prose.Paragraphs ?? [];

    /// <summary>Letters and digits on either side make a name of it: X101, XXL.</summary>
    private static bool StandsAlone(string plain, int at, string word)
    {
        var isLatin = char.IsAsciiLetter(word[0]);
        var (before, behind) = (at > 0 ? plain[at - 1] : ' ', at + word.Length < plain.Length ? plain[at + word.Length] : ' ');
        return !isLatin || (!char.IsAsciiLetterOrDigit(before) && !char.IsAsciiLetterOrDigit(behind) && before != '-');
    }

    private static void Unit(BudgetTable table, AuditNotes notes)
    {
        var unit = table.Parsed.AmountUnit;
        if (table.AmountUnit.Value is null)
        {
            notes.CannotKnow($"表 {table.Parsed.Number} 没有标明金额单位，表内金额无从核对", table.Parsed.Title.Place, table: table.Parsed.Number);
        }
        else if (unit.How == How.Guessed)
        {
            notes.Report(Severity.Warning, table.Parsed.Title, $"表 {table.Parsed.Number} 没有标明金额单位。", suggestion: "在表格右上方标明“单位：元”或“单位：万元”。", table: table.Parsed.Number);
        }
    }

    private static void Shares(BudgetParagraph paragraph, string plain, int[] offsets, string[] notShares, AuditNotes notes)
    {
        const int near = 24;
        for (var at = plain.IndexOf('占'); at >= 0; at = plain.IndexOf('占', at + 1))
        {
            var rest = plain.AsSpan(at, Math.Min(plain.Length - at, near));
            var digit = rest.IndexOfAnyInRange('0', '9');
            if (digit < 0 || ProseWords.Beginning(rest, notShares) is not null || rest[..digit].IndexOfAny(",;。") >= 0)
            {
                continue;
            }

            var end = at + digit;
            while (end < plain.Length && (char.IsAsciiDigit(plain[end]) || plain[end] is '.'))
            {
                end++;
            }

            var isBare = end == plain.Length || plain[end] is ',' or ';' or '。' or '、' or ')';
            if (isBare && decimal.TryParse(plain.AsSpan(at + digit, end - at - digit), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share > 1m)
            {
                notes.Report(Severity.Error, paragraph.PlaceOf(offsets[at]), plain[at..end], $"“{plain[at..end]}”缺少百分号。", plain[at..end] + "%", plain[at..end], "补上 %。");
            }
        }
    }

    private static void Years(BudgetParagraph paragraph, string plain, int[] offsets, int year, AuditNotes notes)
    {
        for (var at = plain.IndexOf('年'); at >= 0; at = plain.IndexOf('年', at + 1))
        {
            if (at < 4 || !int.TryParse(plain.AsSpan(at - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var named) || named is < 1990 or > 2100 || named == year || named == year - 1
                || (at > 4 && (char.IsAsciiDigit(plain[at - 5]) || plain[at - 5] is '-' or '至' or '—' or '~' or '自' or '从' or '《' or '〔')))
            {
                continue;
            }

            var behind = plain.AsSpan(at + 1);
            var before = plain.AsSpan(0, at - 4);
            if ((behind.Length > 0 && behind[0] is '-' or '至' or '—' or '~' or '到' or '起' or '以') || IsQuoted(paragraph.Text, offsets[at]) || behind.StartsWith("度", StringComparison.Ordinal) && before.EndsWith("期", StringComparison.Ordinal))
            {
                continue;
            }

            var isCutOff = before.EndsWith("截至", StringComparison.Ordinal) || before.EndsWith("截止", StringComparison.Ordinal) || before.EndsWith("截止到", StringComparison.Ordinal);
            notes.Report(
                isCutOff ? Severity.Hint : Severity.Warning, paragraph.PlaceOf(offsets[at]), plain[Math.Max(0, at - 16)..Math.Min(plain.Length, at + 12)],
                isCutOff ? $"截至日期在 {named} 年，{year} 年预算一般截至 {year - 1} 年。" : $"{year} 年预算的正文出现 {named} 年。", $"{year} 或 {year - 1}", $"{named}", "核对年度，是否沿用了以前年度的文字。");
        }
    }

    /// <summary>The latest year named in a text; null where it names none.</summary>
    private static int? LastYearOf(string plain)
    {
        int? last = null;
        for (var at = plain.IndexOf('年'); at >= 0; at = plain.IndexOf('年', at + 1))
        {
            if (at >= 4 && int.TryParse(plain.AsSpan(at - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named is > 1948 and < 2201)
            {
                last = Math.Max(last ?? 0, named);
            }
        }

        return last;
    }

    /// <summary>2023年“三公”经费预算数…，比2023年预算增加: a sentence that begins with the year before compares it with itself.</summary>
    private static void Compared(BudgetParagraph paragraph, string plain, int[] offsets, int year, AuditNotes notes)
    {
        var last = (year - 1).ToString(CultureInfo.InvariantCulture) + "年";
        for (var start = 0; start < plain.Length; start = plain.IndexOf('。', start) is >= 0 and var end ? end + 1 : plain.Length)
        {
            var sentence = plain.AsSpan(start);
            sentence = sentence[..(sentence.IndexOf('。') is >= 0 and var stop ? stop : sentence.Length)];
            var number = PlainText.NumberLength(sentence);
            if (!sentence[number..].StartsWith(last, StringComparison.Ordinal) || sentence[(number + last.Length)..].IndexOf(last, StringComparison.Ordinal) is not (> 0 and var again))
            {
                continue;
            }

            var before = sentence.Slice(number + last.Length, again);
            if (before[^1] is '比' or '较' or '与' && before.IndexOf('年') < 0 && before.IndexOf("执行", StringComparison.Ordinal) < 0 && before.IndexOf("决算", StringComparison.Ordinal) < 0)
            {
                notes.Report(
                    Severity.Warning, paragraph.PlaceOf(offsets[start + number]), sentence[number..Math.Min(sentence.Length, number + last.Length + again + last.Length)].ToString(),
                    $"{last}的金额与{last}比较，{year} 年预算的年度有误。", $"{year}年", last, "核对年度，是否沿用了以前年度的文字。");
            }
        }
    }

    /// <summary>Within 《》, “” or 〔〕 opened before and closed behind.</summary>
    private static bool IsQuoted(string text, int at)
    {
        var (open, close) = (text.AsSpan(0, at).LastIndexOfAny("《“〔("), text.AsSpan(0, at).LastIndexOfAny("》”〕)"));
        return open > close && text.AsSpan(at).IndexOfAny("》”〕)") >= 0;
    }

    /// <summary>“十三五” ended with 2020: named as something still to be done it is stale.</summary>
    private static void Plans(CheckedDocument document, BudgetParagraph paragraph, string plain, int[] offsets, int year, AuditNotes notes)
    {
        for (var at = 0; StaleYears.EndedPlan(plain, year, ref at, out var last); at++)
        {
            notes.On(document.FormDescribedAt(paragraph.PlaceOf(offsets[at])));
            notes.Report(
                Severity.Warning, paragraph.PlaceOf(offsets[at]), plain[Math.Max(0, at - 16)..Math.Min(plain.Length, at + 16)],
                $"“{plain[at..(at + 3)]}”规划到 {last} 年为止，不应作为 {year} 年的依据或目标。", found: plain[at..(at + 3)], suggestion: "更新为现行规划。");
            notes.On(null);
        }
    }

    /// <summary>2025年1月20日 around the 年 at <paramref name="at"/>.</summary>
    private static DateOnly? DayAt(string plain, int at, out int end)
    {
        end = at;
        var month = plain.IndexOf('月', at);
        var day = month < 0 ? -1 : plain.IndexOf('日', month);
        if (at < 4 || month - at is < 2 or > 3 || day - month is < 2 or > 3)
        {
            return null;
        }

        end = day + 1;
        return PrintedDate.Read(new Printed(plain[(at - 4)..end], default)).Value is { Month: { } m, Day: { } d } date ? new DateOnly(date.Year, m, d) : null;
    }
}
