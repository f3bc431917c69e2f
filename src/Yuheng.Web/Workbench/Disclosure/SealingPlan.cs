using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Publication;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Disclosure;

/// <summary>What one body would publish of one kind if it were sealed now.</summary>
public sealed class SealingPlan
{
    private SealingPlan(Body body, int year, PublicationKind kind, Publication? prior, IReadOnlyList<PaperToSeal> papers, SealedAudit audit, int days)
    {
        (Body, Year, Kind, Prior, Papers, Findings, Documents) = (body, year, kind, prior, papers, audit.Findings, audit.Documents);
        var approved = papers.Where(p => p.Paper.State == PaperState.Approved).Select(p => ChinaTime.Day(p.Paper.Changed)).ToList();
        Approved = approved.Count == 0 ? null : approved.Min();
        Due = Approved?.AddDays(days);
    }

    /// <summary>The body.</summary>
    public Body Body { get; }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>What is published.</summary>
    public PublicationKind Kind { get; }

    /// <summary>The last version, withdrawn or not; null where there is none.</summary>
    public Publication? Prior { get; }

    /// <summary>The papers that go in.</summary>
    public IReadOnlyList<PaperToSeal> Papers { get; }

    /// <summary>The papers that do not, since they are not approved.</summary>
    public IReadOnlyList<Paper> Waiting { get; private init; } = [];

    /// <summary>The approved targets behind the tables of a book.</summary>
    public IReadOnlyList<ShownPaper> Annexes { get; private init; } = [];

    /// <summary>Papers that were published and are being adjusted: what was published of them stays.</summary>
    public IReadOnlyList<PublishedPaper> Carried { get; private init; } = [];

    /// <summary>What the checks find in all of it together, the worst first.</summary>
    public IReadOnlyList<SealingFinding> Findings { get; }

    /// <summary>The documents that go out.</summary>
    public IReadOnlyList<DocumentToSeal> Documents { get; }

    /// <summary>The day on which the first of them was approved; null where none waits to be published.</summary>
    public DateOnly? Approved { get; }

    /// <summary>公开截止: that day and the days of the rule.</summary>
    public DateOnly? Due { get; }

    /// <summary>The version in force that whoever seals has seen.</summary>
    public long PriorVersion => Prior?.Version ?? 0;

    /// <summary>Whether the last version is public.</summary>
    public bool IsPublic => Prior is { Withdrawn: null };

    /// <summary>Findings of severity error: none of them may be published.</summary>
    public int Errors => Findings.Count(f => f.Finding.Severity == Severity.Error);

    /// <summary>Findings of severity warning: they are shown, and do not keep anything back.</summary>
    public int Warnings => Findings.Count(f => f.Finding.Severity == Severity.Warning);

    /// <summary>All papers that go in.</summary>
    public IEnumerable<ShownPaper> Shown => Papers.Select(p => p.Shown).Concat(Annexes);

    /// <summary>Whether sealing now would say something that is not published.</summary>
    public bool HasNews => Papers.Any(p => p.Before is null || p.Changes.Count > 0);

    /// <summary>Its title.</summary>
    public string Title => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Body.Name}{Year}年{Kind.Word()}");

    /// <summary>What stands in an address for it: 219001/targets.</summary>
    public string Address => $"{Body.Code}/{Kind.Tag()}";

    /// <summary>What a body would publish now.</summary>
    /// <param name="data">The region.</param>
    /// <param name="body">The body.</param>
    /// <param name="year">The year.</param>
    /// <param name="kind">What is published.</param>
    /// <param name="today">The day, by which what is late is told.</param>
    public static async Task<SealingPlan> OfAsync(RegionData data, Body body, int year, PublicationKind kind, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(body);
        var profile = (await data.RegionAsync())!.Value.Profile;
        var (approved, waiting) = await ListedAsync(data, kind.Papers(), body.Code, year, alone: true);
        var prior = await data.Published.FindAsync(year, body.Code, kind.Tag());
        var before = await BeforeAsync(data.Published, prior);
        var shown = await ShownAsync(data, approved, profile, today);
        var annexes = kind == PublicationKind.Budget ? await AnnexesAsync(data, body.Code, year, profile, today) : [];
        var audit = SealedAudit.Of(shown, annexes, profile);
        IReadOnlyList<PaperToSeal> papers =
        [
            .. shown.Select(p => p.Check is CheckedPaper form
                ? PublishedPaper.Of(form, body.Code, body.Name, p.Paper.Project, p.Paper.Revision)
                : PublishedPaper.Of(audit.Book!, [.. annexes.Select(a => a.Annex)], body.Code, body.Name, year, p.Paper.Revision)).Zip(shown)
                .Select(p => new PaperToSeal(p.Second, p.First, before.GetValueOrDefault(p.First.Subject))),
        ];
        var subjects = papers.Select(p => p.Public.Subject).ToHashSet();
        return new SealingPlan(body, year, kind, prior, papers, audit, RegionProfiles.Shipped.Find(profile, year)!.Of(Parameters.DaysToDisclose))
        {
            Waiting = waiting,
            Annexes = annexes,
            Carried = [.. before.Values.Where(p => !subjects.Contains(p.Subject))],
        };
    }

    /// <summary>The approved targets of a body and those below it: that of the whole department, then those of the projects.</summary>
    private static async Task<IReadOnlyList<ShownPaper>> AnnexesAsync(RegionData data, string body, int year, string profile, DateOnly today)
    {
        var (whole, _) = await ListedAsync(data, [PaperKind.DepartmentTarget], body, year, alone: true);
        var (targets, _) = await ListedAsync(data, [PaperKind.Target], body, year, alone: false);
        return await ShownAsync(data, [.. whole, .. targets], profile, today);
    }

    private static async Task<(List<Paper> Approved, List<Paper> Waiting)> ListedAsync(RegionData data, IEnumerable<PaperKind> kinds, string body, int year, bool alone)
    {
        var listed = new List<Paper>();
        foreach (var kind in kinds)
        {
            listed.AddRange(await data.PapersAsync(new PaperFilter { Kind = kind, Year = year, Body = body, BodyAlone = alone }));
        }

        return (listed.FindAll(p => p.State.IsApproved() && (p.Layout.Length > 0 || p.Kind == PaperKind.Budget)), listed.FindAll(p => !p.State.IsApproved()));
    }

    private static async Task<IReadOnlyList<ShownPaper>> ShownAsync(RegionData data, IReadOnlyList<Paper> papers, string profile, DateOnly today)
    {
        var shown = new List<ShownPaper>();
        foreach (var listed in papers)
        {
            var paper = (await data.PaperAsync(listed.Id))!;
            var (content, masked) = PublicContent.Of(paper.Content!);
            CheckedContent check = paper.Kind == PaperKind.Budget
                ? CheckedBudget.Of(content, await BudgetSettings.OfAsync(data, paper.Body, paper.Year, profile))
                : PaperOnDesk.Checked(paper.Kind, paper.Layout, paper.Year, content, profile, await PaperBackground.OfAsync(data, paper, profile, today));
            shown.Add(new ShownPaper(paper, check, masked));
        }

        return shown;
    }

    private static async Task<Dictionary<string, PublishedPaper>> BeforeAsync(PublishedData published, Publication? prior) =>
        prior is { Withdrawn: null } && await published.FileAsync((int)prior.Year, prior.Body, prior.Kind, prior.Version, SealedFiles.Papers) is { } file
            ? CanonicalJson.Read<List<PublishedPaper>>(file.Bytes).ToDictionary(p => p.Subject)
            : [];
}
