using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Publication;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Disclosure;

/// <summary>An approved paper with what may be shown of it.</summary>
/// <param name="Paper">As stored.</param>
/// <param name="Check">What may be shown of it, typed and checked.</param>
/// <param name="Masked">The fields in which a telephone or identity number was hidden.</param>
public sealed record ShownPaper(Paper Paper, CheckedContent Check, IReadOnlyList<string> Masked)
{
    /// <summary>The name of the project or body.</summary>
    public string Title => Paper.Facts.Title;

    /// <summary>Whether a place is in it.</summary>
    public bool IsAt(Place place) => place.In is { } document && ReferenceEquals(document, Check switch { CheckedPaper form => form.Entered.Places, CheckedBudget budget => budget.Compiled.Places, _ => null });

    /// <summary>What it is as a form behind a book.</summary>
    public PublishedAnnex Annex => new(
        Paper.Kind.Tag(), Paper.Project.Length > 0 ? Paper.Project : Paper.Body, Paper.Kind == PaperKind.DepartmentTarget ? Paper.Kind.Word() : $"项目绩效目标：{Title}", Paper.Revision);
}

/// <summary>A paper that is to be sealed.</summary>
/// <param name="Shown">What may be shown of it.</param>
/// <param name="Public">As the public will see it.</param>
/// <param name="Before">As it was published last; null where it was not.</param>
public sealed record PaperToSeal(ShownPaper Shown, PublishedPaper Public, PublishedPaper? Before)
{
    /// <summary>As stored.</summary>
    public Paper Paper => Shown.Paper;

    /// <summary>What a new version would correct in it.</summary>
    public IReadOnlyList<PublishedCorrection> Changes { get; } = Before is null ? [] : [.. Public.After(Before, 0, "", "").Corrections.Skip(Before.Corrections.Count)];
}

/// <summary>Something that was found in what would be published.</summary>
/// <param name="Paper">The paper that it is in.</param>
/// <param name="Path">The field; empty where it is at none.</param>
/// <param name="Finding">What was found.</param>
public sealed record SealingFinding(Paper Paper, string Path, Finding Finding);

/// <summary>A document of a publication: a form, or the book of a budget.</summary>
/// <param name="Name">What its files are called before the point.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Write">Writes it in a format; gives why it was not written, or null.</param>
public sealed record DocumentToSeal(string Name, string Title, Func<string, Stream, Refusal?> Write)
{
    /// <summary>The formats, as they end.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["docx", Pdf, "html", "xlsx", "json"];

    /// <summary>The format that is made by another program.</summary>
    public const string Pdf = "pdf";
}
