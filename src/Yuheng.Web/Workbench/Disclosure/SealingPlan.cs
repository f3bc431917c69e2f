using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Publication;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Disclosure;

/// <summary>A paper that is to be sealed.</summary>
/// <param name="Paper">As stored.</param>
/// <param name="Check">What may be shown of it, typed and checked.</param>
/// <param name="Public">As the public will see it.</param>
/// <param name="Masked">The fields in which a telephone or identity number was hidden.</param>
/// <param name="Before">As it was published last; null where it was not.</param>
public sealed record PaperToSeal(Paper Paper, CheckedPaper Check, PublishedPaper Public, IReadOnlyList<string> Masked, PublishedPaper? Before)
{
    /// <summary>What a new version would correct in it.</summary>
    public IReadOnlyList<PublishedCorrection> Changes { get; } = Before is null ? [] : [.. Public.After(Before, 0, "", "").Corrections.Skip(Before.Corrections.Count)];
}

/// <summary>What one body would publish of one kind if it were sealed now.</summary>
public sealed class SealingPlan
{
    private SealingPlan(Body body, int year, PublicationKind kind, Publication? prior, IReadOnlyList<PaperToSeal> papers, IReadOnlyList<Paper> waiting, IReadOnlyList<PublishedPaper> carried, int days)
    {
        (Body, Year, Kind, Prior, Papers, Waiting, Carried) = (body, year, kind, prior, papers, waiting, carried);
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
    public IReadOnlyList<Paper> Waiting { get; }

    /// <summary>Papers that were published and are being adjusted: what was published of them stays.</summary>
    public IReadOnlyList<PublishedPaper> Carried { get; }

    /// <summary>The day on which the first of them was approved; null where none waits to be published.</summary>
    public DateOnly? Approved { get; }

    /// <summary>公开截止: that day and the days of the rule.</summary>
    public DateOnly? Due { get; }

    /// <summary>The version in force that whoever seals has seen.</summary>
    public long PriorVersion => Prior?.Version ?? 0;

    /// <summary>Whether the last version is public.</summary>
    public bool IsPublic => Prior is { Withdrawn: null };

    /// <summary>Findings of severity error: none of them may be published.</summary>
    public int Errors => Papers.Sum(p => p.Check.Findings.Count(f => f.Severity == Severity.Error));

    /// <summary>Whether sealing now would say something that is not published.</summary>
    public bool HasNews => Papers.Any(p => p.Before is null || p.Changes.Count > 0);

    /// <summary>Its title.</summary>
    public string Title => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Body.Name}{Year}年{Kind.Word()}");

    /// <summary>What stands in an address for it: 219001/targets.</summary>
    public string Address => $"{Body.Code}/{Kind.Tag()}";

    /// <summary>What a body would publish now.</summary>
    public static async Task<SealingPlan> OfAsync(RegionData data, Body body, int year, PublicationKind kind)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(body);
        var region = (await data.RegionAsync())!.Value;
        var listed = new List<Paper>();
        foreach (var paper in kind.Papers())
        {
            listed.AddRange(await data.PapersAsync(new PaperFilter { Kind = paper, Year = year, Body = body.Code, BodyAlone = true }));
        }

        var prior = await data.Published.FindAsync(year, body.Code, kind.Tag());
        var before = await BeforeAsync(data.Published, prior);
        var papers = new List<PaperToSeal>();
        foreach (var each in listed.Where(p => p.State.IsApproved() && p.Layout.Length > 0))
        {
            var paper = (await data.PaperAsync(each.Id))!;
            papers.Add(ToSeal(paper, body, region.Profile, before));
        }

        var subjects = papers.Select(p => p.Public.Subject).ToHashSet();
        var days = RegionProfiles.Shipped.Find(region.Profile, year)!.Of(Parameters.DaysToDisclose);
        return new SealingPlan(body, year, kind, prior, papers, listed.FindAll(p => !p.State.IsApproved()), [.. before.Values.Where(p => !subjects.Contains(p.Subject))], days);
    }

    private static PaperToSeal ToSeal(Paper paper, Body body, string profile, Dictionary<string, PublishedPaper> before)
    {
        var shown = PublicContent.Of(paper.Content!);
        var check = PaperOnDesk.Checked(paper.Kind, paper.Layout, paper.Year, shown.Content, profile);
        var made = PublishedPaper.Of(check, body.Code, body.Name, paper.Project, paper.Revision);
        return new PaperToSeal(paper, check, made, shown.Masked, before.GetValueOrDefault(made.Subject));
    }

    private static async Task<Dictionary<string, PublishedPaper>> BeforeAsync(PublishedData published, Publication? prior) =>
        prior is { Withdrawn: null } && await published.FileAsync((int)prior.Year, prior.Body, prior.Kind, prior.Version, SealedFiles.Papers) is { } file
            ? CanonicalJson.Read<List<PublishedPaper>>(file.Bytes).ToDictionary(p => p.Subject)
            : [];
}
