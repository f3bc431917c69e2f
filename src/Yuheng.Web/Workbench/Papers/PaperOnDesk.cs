using Yuheng.Core.Checks.LifeCycle;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>A paper as a page needs it: what is stored, what was said of it, and what checking it finds.</summary>
public sealed class PaperOnDesk
{
    private PaperOnDesk(string region, Paper paper, CheckedContent checks, ProjectBackground? background, IReadOnlyList<Opinion> opinions, IReadOnlyList<Explanation> explanations, Visit visit)
    {
        Region = region;
        Paper = paper;
        Checks = checks;
        Background = background;
        Opinions = opinions;
        Explanations = explanations;
        Standing = new PaperStanding(paper.Kind, paper.Body, paper.Year, paper.State)
        {
            HandedInBy = paper.HandedIn,
            WasOpened = paper.Opened,
            Errors = checks.Findings.Count(f => f.Severity == Severity.Error),
            UnansweredWarnings = checks.Findings.Count(f => f.Severity == Severity.Warning && ExplanationOf(f) is null),
            UnansweredPoints = opinions.Count(o => o is { Kind: Opinion.Must, State: Opinion.Open }),
            OpenPoints = opinions.Count(o => o.State != Opinion.Closed),
        };
        Acts = visit.Actor is { } actor ? [.. PaperWorkflow.Open(Standing, actor)] : [];
        MayWrite = visit.Actor.Has(Right.FillIn, paper.Body, paper.Year) && paper.State.IsOpen();
    }

    /// <summary>The region.</summary>
    public string Region { get; }

    /// <summary>What is stored, with its content.</summary>
    public Paper Paper { get; }

    /// <summary>The content, typed and checked, whatever kind it is of.</summary>
    public CheckedContent Checks { get; }

    /// <summary>The form, typed, checked and scored; a budget is none.</summary>
    public CheckedPaper Check => (CheckedPaper)Checks;

    /// <summary>The budget, compiled and checked; a form is none.</summary>
    public CheckedBudget Budget => (CheckedBudget)Checks;

    /// <summary>What else is known of its project; null for papers that nothing else is asked of.</summary>
    public ProjectBackground? Background { get; }

    /// <summary>The opinions on it, oldest first.</summary>
    public IReadOnlyList<Opinion> Opinions { get; }

    /// <summary>The sentences beside its warnings.</summary>
    public IReadOnlyList<Explanation> Explanations { get; }

    /// <summary>Where it stands, as the workflow asks.</summary>
    public PaperStanding Standing { get; }

    /// <summary>The acts that the reader may try.</summary>
    public IReadOnlyList<Act> Acts { get; }

    /// <summary>Whether the reader may write into it now.</summary>
    public bool MayWrite { get; }

    /// <summary>Its address.</summary>
    public string Address => PaperAddress.Of(Region, Paper);

    /// <summary>The sentence beside a warning; null where there is none.</summary>
    public Explanation? ExplanationOf(Finding finding)
    {
        var path = Checks.PathOf(finding);
        return Explanations.FirstOrDefault(e => e.Code == finding.Code && e.Path == path);
    }

    /// <summary>The paper of that id; null where there is none, or the reader may not see it: to the reader that is the same.</summary>
    public static async Task<PaperOnDesk?> OpenAsync(RegionData data, string id, Visit visit)
    {
        if (visit.Actor is not { } actor || visit.Region != data.Region || await data.PaperAsync(id) is not { Content: { } content } paper || !actor.Sees(paper.Body, paper.Year, paper.State))
        {
            return null;
        }

        var profile = (await data.RegionAsync())!.Value.Profile;
        var background = await PaperBackground.OfAsync(data, paper, profile, visit.Today);
        CheckedContent checks = paper.Kind == PaperKind.Budget
            ? CheckedBudget.Of(content, await BudgetSettings.OfAsync(data, paper.Body, paper.Year, profile))
            : Checked(paper.Kind, paper.Layout, paper.Year, content, profile, background);
        return new PaperOnDesk(data.Region, paper, checks, background, await data.OpinionsAsync(id), await data.ExplanationsAsync(id), visit);
    }

    /// <summary>Another content in its place, typed and checked with all that is known of the paper.</summary>
    public CheckedContent ChecksOf(PaperContent content) => Checks is CheckedBudget budget
        ? CheckedBudget.Of(content, budget.Compiled.Setting)
        : Checked(Paper.Kind, Paper.Layout, Paper.Year, content, Checks.Profile.Region, Background);

    /// <summary>A content, typed, checked and scored by the rules of a region.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="layout">Its printed form; a project of the library has none.</param>
    /// <param name="year">Its year.</param>
    /// <param name="content">What is filled in.</param>
    /// <param name="profile">The profile of the region.</param>
    /// <param name="background">What else is known of its project; null where it is looked at alone.</param>
    public static CheckedPaper Checked(PaperKind kind, string layout, int year, PaperContent content, string profile, ProjectBackground? background = null) =>
        CheckedPaper.Of(content, HeadOf(kind, layout, year), RegionProfiles.Shipped.Find(profile, year)!, background);

    /// <summary>What a form is, besides what is filled in.</summary>
    public static FormHead HeadOf(PaperKind kind, string layout, int year)
    {
        var printed = Rendering.Layouts.FirstOrDefault(l => l.Id == layout);
        return new FormHead(kind, layout, printed?.Name ?? kind.Word(), year, AmountUnits.Named(printed?.Unit ?? "") ?? AmountUnit.Yuan);
    }

    /// <summary>The printed form that a kind of paper has in a region and year; empty for those that are no forms.</summary>
    public static string LayoutOf(PaperKind kind, int year, string profile)
    {
        var start = kind.Tag() + "=";
        return RegionProfiles.Shipped.Find(profile, year)!.Of(Parameters.PaperLayouts).FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal))?[start.Length..] ?? "";
    }
}
