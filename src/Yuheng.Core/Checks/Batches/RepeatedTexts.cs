using System.Globalization;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Batches;

/// <summary>
/// DS-12 重复段落、串行: what explains one project cannot explain another word for word. The reason for a deviation or the account of what was achieved
/// stands in two forms of a document, or of a unit and year; a paragraph of a budget with its figures is printed twice; or a word is written twice in a row (财预〔2016〕143号, 内容准确).
/// Worked example: “设备到货晚，今后提前下单采购。” as the reason in two projects is found at the second; “工作完成及及时性” has 及 twice, “以及及时” has not.
/// </summary>
internal sealed class RepeatedTexts
{
    public const string Code = "DS-12";

    private readonly SimilarTexts<FormName> _accounts = new();
    private readonly FirstOwners _reasons = new();

    public void Check(BatchForm form, AuditNotes notes)
    {
        var doubled = form.Profile.Of(Parameters.DoubledWords);
        var fine = form.Profile.Of(Parameters.DoubledFine);
        var any = false;
        for (var i = 0; i < form.Record.Form.Indicators.Count; i++)
        {
            var indicator = form.Record.Form.Indicators[i];
            any |= !indicator.Name.IsMissing;
            Words(indicator.Name, doubled, fine, notes, i + 1);
            any |= !indicator.Deviation.IsMissing;
            Words(indicator.Deviation, doubled, fine, notes, i + 1);
            Reason(form, indicator.Deviation, i + 1, notes);
        }

        var goals = form.Record.Form.Goals;
        foreach (var text in (ReadOnlySpan<Printed>)[goals.Overall, goals.Annual, goals.Expected, goals.Achieved, form.Record.Form.BudgetUse])
        {
            any |= !text.IsMissing;
            Words(text, doubled, fine, notes, 0);
        }

        Account(form, goals.Achieved, notes);
        if (!any)
        {
            notes.CannotKnow("表内没有读到文字", form.Record.Form.Start);
        }
    }

    /// <summary>The narrative of a budget: an item that is printed twice, whatever its number in the list, and words written twice.</summary>
    public static void CheckProse(DepartmentBudget budget, Profile profile, AuditNotes notes)
    {
        var shortest = profile.Of(Parameters.ShortestReason);
        var first = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var paragraph in budget.Prose.Paragraphs.Where(p => !p.IsHeading && p.Part is BudgetPart.Notes or BudgetPart.Other))
        {
            var at = paragraph.PlaceOf(0);
            Words(new Printed(paragraph.Text, at), profile.Of(Parameters.DoubledWords), profile.Of(Parameters.DoubledFine), notes, 0);
            var plain = PlainText.Of(paragraph.Text);
            plain = plain[Math.Min(plain.Length, PlainText.NumberLength(plain))..];

            // Without a figure it is a phrase that every department uses, and may use twice.
            if (plain.Length >= shortest && plain.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && !first.TryAdd(plain, at))
            {
                notes.Report(Severity.Warning, at, paragraph.Text, $"这一段与{first[plain]}的逐字相同，像是重复印了一遍。", suggestion: "删去重复的一段，核对前后各段有没有串行。");
            }
        }
    }

    private static void Words(Printed text, string[] doubled, string[] fine, AuditNotes notes, int indicator)
    {
        if (text.IsMissing)
        {
            return;
        }

        foreach (var word in doubled)
        {
            var at = text.Raw.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && !Array.Exists(fine, f => Covers(text.Raw, f, at, word.Length)))
            {
                var from = Math.Max(0, at - 6);
                var quote = text.Raw[from..Math.Min(text.Raw.Length, at + word.Length + 6)];
                notes.Report(Severity.Hint, text.Place, quote, $"“{word}”像是重复写了一遍。", found: word, expected: word[..(word.Length / 2)], indicator: indicator);
            }
        }
    }

    /// <summary>Whether <paramref name="phrase"/> stands over the word found, so that the doubling is only apparent.</summary>
    private static bool Covers(string text, string phrase, int at, int length)
    {
        var from = Math.Max(0, at - phrase.Length);
        var found = text.IndexOf(phrase, from, Math.Min(text.Length - from, phrase.Length + length + phrase.Length), StringComparison.Ordinal);
        return found >= 0 && found < at + length && found + phrase.Length > at;
    }

    private void Reason(BatchForm form, Printed reason, int indicator, AuditNotes notes)
    {
        if (reason.IsMissing || Shingles.Of(reason.Raw, form.Profile.Of(Parameters.ShortestReason)) is not { } shingles)
        {
            return;
        }

        var first = _reasons.Before(form.WithinDocument ^ shingles.Text, form.Owner);
        var unit = form.WithinUnit is { } scope ? _reasons.Before(scope ^ shingles.Text, form.Owner) : null;
        if ((first ?? unit) is { } other && other != form.Owner && !other.IsOtherPaperOf(form.Owner))
        {
            notes.Report(
                Severity.Warning, reason, $"偏差原因与{other.SpokenOfFrom(form.DocumentNumber)}的逐字相同。",
                suggestion: "写明本项目自己的原因和改进措施。", indicator: indicator);
        }
    }

    private void Account(BatchForm form, Printed account, AuditNotes notes)
    {
        if (account.IsMissing || Shingles.Of(account.Raw, form.Profile.Of(Parameters.ShortestCompletion)) is not { } shingles)
        {
            return;
        }

        var least = form.Profile.Of(Parameters.SimilarCompletions);
        var here = _accounts.Take(form.WithinDocument, shingles, form.Owner, least);
        var unit = form.WithinUnit is { } scope ? _accounts.Take(scope, shingles, form.Owner, least) : null;
        if ((here ?? unit) is { } found && !found.Owner.IsOtherPaperOf(form.Owner))
        {
            var share = found.Likeness == 1m ? "逐字相同" : string.Create(CultureInfo.InvariantCulture, $"约 {decimal.Floor(found.Likeness * 100)}% 相同");
            notes.Report(
                Severity.Warning, account, $"实际完成情况与{found.Owner.SpokenOfFrom(form.DocumentNumber)}的{share}。",
                suggestion: "写明本项目自己的完成情况。");
        }
    }
}
