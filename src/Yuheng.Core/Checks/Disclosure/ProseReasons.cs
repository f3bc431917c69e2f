using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>DS-09: the reasons that the prose of a budget gives for changes against the year before.</summary>
internal static class ProseReasons
{
    /// <summary>Subjects whose change one reason explains.</summary>
    private static readonly BudgetSubject[] Fiscal =
    [
        BudgetSubject.IncomeTotal, BudgetSubject.ExpenseTotal, BudgetSubject.FiscalIncome, BudgetSubject.FiscalExpense, BudgetSubject.GeneralIncome, BudgetSubject.GeneralExpense,
        BudgetSubject.FundIncome, BudgetSubject.FundExpense, BudgetSubject.CapitalIncome, BudgetSubject.CapitalExpense,
    ];

    /// <summary>
    /// DS-09 变动原因缺失: an increase or decrease without a reason, or with one that only repeats it (财预〔2016〕143号).
    /// Worked example: “公务接待费1.48万元，比上年预算减少2.40万元。” fires; “…，主要原因是公务接待费减少” fires as circular; “…，主要原因是压减一般性支出” does not.
    /// </summary>
    public static void Explained(CheckedDocument document, AuditNotes notes)
    {
        if (document.Budget is not { } budget)
        {
            return;
        }

        var prose = budget.Prose;
        if (prose.Paragraphs.Count == 0)
        {
            notes.CannotKnow("没有读到预算文件的正文");
            return;
        }

        var reasons = Reasons(prose).ToList();
        var (explained, said) = Explanations(prose);
        BudgetStatement? unexplained = null;
        foreach (var statement in prose.Statements)
        {
            if (statement.Change is not { } change || statement.IsInReason || change.Direction == Direction.Same || change.Yuan == 0)
            {
                continue;
            }

            if (change.Reason is { } reason)
            {
                Circular(prose, statement, reason, document.Profile, notes);
            }
            else if (statement.Known is { } known && Fiscal.Contains(known))
            {
                unexplained ??= statement;
            }
            else if (!explained.Contains(statement) && !(statement.Whole is { } whole && explained.Contains(whole) && whole.Change?.Direction == change.Direction) && !said.Contains((statement.Paragraph.PlaceOf(0), statement.Subject)))
            {
                Missing(statement, notes);
            }
        }

        foreach (var (paragraph, at, _, reason) in reasons)
        {
            var empty = document.Profile.Of(Parameters.EmptyReasons);
            if (Stripped(reason, empty) is var rest && (rest.Length == 0 || rest == Stripped(PlainText.Of(paragraph.Text)[..at], empty)))
            {
                notes.Report(
                    Severity.Warning, new Printed(paragraph.Text, paragraph.PlaceOf(0)), $"变动原因“{reason.Trim(':', '。')}”只是重复变动本身，没有说明原因。", suggestion: "写明引起增减的事项，如人员、任务、标准的变化。");
            }
        }

        if (unexplained is not null && reasons.Count == 0 && !prose.Statements.Any(s => s.Known is { } k && Fiscal.Contains(k) && s.Change?.Reason is not null))
        {
            Missing(unexplained, notes);
        }
    }

    private static void Missing(BudgetStatement statement, AuditNotes notes) => notes.Report(
        Severity.Warning, statement.Change!.Words, $"“{statement.Subject}”有增减，没有说明原因。", suggestion: "写明增减的主要原因。");

    /// <summary>The reason of a part explains its whole, that of a whole its parts that go the same way, and one said of a thing once goes for it in the whole paragraph.</summary>
    private static (HashSet<BudgetStatement> Explained, HashSet<(Place, string)> Said) Explanations(BudgetProse prose)
    {
        var (explained, said) = (new HashSet<BudgetStatement>(), new HashSet<(Place, string)>());
        foreach (var statement in prose.Statements.Where(s => s.Change is { Reason: not null, Direction: not Direction.Same }))
        {
            said.Add((statement.Paragraph.PlaceOf(0), statement.Subject));
            for (var of = statement; of is not null && explained.Add(of); of = of.Whole)
            {
            }
        }

        return (explained, said);
    }

    /// <summary>A reason that says no more than that it grew, or speaks of another item of the tables.</summary>
    private static void Circular(BudgetProse prose, BudgetStatement statement, string reason, Profile profile, AuditNotes notes)
    {
        var rest = Stripped(reason, profile.Of(Parameters.EmptyReasons));
        if (rest.Length == 0 || BudgetCells.Path(statement.Subject).Prepend(string.Concat(BudgetCells.Path(statement.Subject))).Any(p => Stripped(p, profile.Of(Parameters.EmptyReasons)) == rest)
            || IsPathOf(statement.Subject, rest, profile))
        {
            notes.Report(
                Severity.Warning, statement.Change!.Words with { Raw = statement.Change.Words.Raw + "，原因：" + reason },
                $"“{statement.Subject}”的变动原因“{reason}”只是重复变动本身，没有说明原因。", suggestion: "写明引起增减的事项，如人员、任务、标准的变化。");
        }
        else if (statement.Known is null && prose.Cells.CountOf(rest) > 0 && rest != BudgetCells.Path(statement.Subject)[^1])
        {
            notes.Report(
                Severity.Warning, statement.Change!.Words, $"“{BudgetCells.Path(statement.Subject)[^1]}”的变动原因写的是另一科目“{rest}”。", suggestion: "核对是否串行，写明本科目的原因。");
        }
    }

    /// <summary>组织事务一般行政管理事务 is the end of 一般公共服务支出（类）组织事务（款）一般行政管理事务（项）.</summary>
    private static bool IsPathOf(string subject, string rest, Profile profile)
    {
        var path = string.Concat(BudgetCells.Path(subject).Select(p => Stripped(p, profile.Of(Parameters.EmptyReasons))));
        return rest.Length >= 4 && path.EndsWith(rest, StringComparison.Ordinal);
    }

    /// <summary>A text without the words that say nothing, without figures and marks.</summary>
    private static string Stripped(string text, string[] words)
    {
        var plain = text;
        foreach (var word in words)
        {
            plain = plain.Replace(word, "", StringComparison.Ordinal);
        }

        return new string([.. plain.Where(c => char.IsLetter(c) && !char.IsAsciiDigit(c))]);
    }

    /// <summary>Sentences that give the reason of a change spoken of before: 财政拨款收入支出增加的主要原因是….</summary>
    public static IEnumerable<(BudgetParagraph Paragraph, int At, Direction? Direction, string Reason)> Reasons(BudgetProse prose)
    {
        var words = ProseWords.Instance;
        foreach (var paragraph in prose.Paragraphs.Where(p => p.Part == BudgetPart.Notes && !p.IsHeading))
        {
            var plain = PlainText.Of(paragraph.Text);
            var at = ProseWords.Within(plain, words.Reason, out var word);
            if (at <= 0 || at > 60 || plain.AsSpan(0, at).IndexOfAny("。;") >= 0 || plain.AsSpan(0, at).IndexOf("元", StringComparison.Ordinal) >= 0)
            {
                continue;
            }

            var subject = plain.AsSpan(0, at);
            var (more, less) = (ProseWords.Within(subject, words.More, out _) >= 0, ProseWords.Within(subject, words.Less, out _) >= 0);
            if (more || less || subject.Contains("变动", StringComparison.Ordinal) || subject.Contains("变化", StringComparison.Ordinal))
            {
                yield return (paragraph, at, more == less ? null : more ? Direction.More : Direction.Less, plain[(at + word.Length)..]);
            }
        }
    }
}
