using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Publication;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Disclosure;

/// <summary>发布: makes the files of a publication, seals them, and moves the papers on.</summary>
internal static class Sealing
{
    private static readonly string[] s_formats = ["json", "docx", "xlsx", "html", "pdf"];

    /// <summary>Why a plan cannot be sealed; null where it can.</summary>
    public static Refusal? Refused(SealingPlan plan, string reason, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan switch
        {
            { Papers.Count: 0 } => Refusing(plan, "nothing", "还没有批复的文件，没有可以公开的内容；请等批复后再来。"),
            { Errors: > 0 } => Refusing(plan, "has-errors", $"还有 {plan.Errors} 处错误，有错误的文件不能公开；请由单位调整改正、重新批复后再发布。"),
            { HasNews: false, IsPublic: true } => Refusing(plan, "no-news", "与已公开的版本相同，没有要更正或补充的内容。"),
            { Prior: not null } when reason.Length == 0 => Refusing(plan, "no-reason", "这是新的一版，请写明更正或补充的原因，公众会看到。"),
            _ => plan.Papers.Where(p => p.Paper.State == PaperState.Approved).Select(p => PaperWorkflow.Next(Standing(p.Paper), Act.Publish, actor).Refusal).FirstOrDefault(r => r is not null),
        };
    }

    /// <summary>The papers as they will be published, with what they correct.</summary>
    public static IReadOnlyList<PublishedPaper> PapersOf(SealingPlan plan, string reason, DateTimeOffset at) =>
    [
        .. plan.Papers.Select(p => p.Public.After(p.Before, plan.PriorVersion + 1, ChinaTime.Day(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), reason)), .. plan.Carried,
    ];

    /// <summary>The files of each paper in every format that can be written here; a PDF needs another program.</summary>
    public static Outcome<IReadOnlyList<PublicationFile>> FilesOf(SealingPlan plan, bool withPdf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var files = new List<PublicationFile>();
        foreach (var paper in plan.Papers)
        {
            foreach (var format in s_formats.Where(f => f != "pdf" || withPdf))
            {
                using var written = new MemoryStream();
                if (PaperFiles.Write(paper.Check, format, paper.Public.Title, written) is not { } refusal)
                {
                    files.Add(new PublicationFile($"{paper.Public.Subject}.{format}", written.ToArray()));
                }
                else if (format != "pdf")
                {
                    return refusal;
                }
            }
        }

        return files;
    }

    /// <summary>Seals what was planned, all of it or nothing.</summary>
    /// <returns>What was sealed; null where a paper or the version in force has changed since the plan was made, and nothing was written.</returns>
    public static async Task<Publication?> SealAsync(DataStore store, string region, SealingPlan plan, IReadOnlyList<PublicationFile> files, string reason, Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            return await store.WriteAsync(region, async data =>
            {
                var made = await data.SealAsync(await DraftAsync(data, plan, files, reason, at), actor.Account, at);
                foreach (var paper in made is null ? [] : plan.Papers)
                {
                    if ((await data.PaperAsync(paper.Paper.Id))?.Revision != paper.Paper.Revision
                        || (paper.Paper.State == PaperState.Approved && await data.MoveAsync(paper.Paper, PaperState.Published, Act.Publish.Tag(), actor.Account, at, plan.Title) is null))
                    {
                        throw new ChangedMeanwhileException();
                    }
                }

                return made;
            });
        }
        catch (ChangedMeanwhileException)
        {
            return null;
        }
    }

    private static async Task<PublicationDraft> DraftAsync(RegionData data, SealingPlan plan, IReadOnlyList<PublicationFile> files, string reason, DateTimeOffset at)
    {
        var papers = PapersOf(plan, reason, at);
        var all = new List<PublicationFile>(files)
        {
            new(SealedFiles.Papers, CanonicalJson.Write(papers)),
            new(SealedFiles.Summary, CanonicalJson.Write(PublishedSummary.Of(papers))),
            new(SealedFiles.List, ListOf(papers)),
        };
        foreach (var carried in plan.Carried)
        {
            foreach (var format in s_formats)
            {
                var name = $"{carried.Subject}.{format}";
                if (await data.Published.FileAsync(plan.Year, plan.Body.Code, plan.Kind.Tag(), plan.PriorVersion, name) is { } file)
                {
                    all.Add(new PublicationFile(name, file.Bytes));
                }
            }
        }

        var content = System.Text.Encoding.UTF8.GetString(CanonicalJson.Write(new
        {
            Papers = papers.Select(p => new { p.Kind, p.Subject, p.Title, p.Revision }),
            Checked = new { Rulebook = Rulebook.Version, plan.Errors, Warnings = plan.Papers.Sum(p => p.Check.Findings.Count(f => f.Severity == Severity.Warning)) },
        }));
        return new PublicationDraft(plan.Year, plan.Body.Code, plan.Kind.Tag(), plan.PriorVersion, plan.Title, content, all, [.. ItemsOf(data.Region, plan, papers)], plan.Prior is null ? null : reason);
    }

    private static IEnumerable<SearchItem> ItemsOf(string region, SealingPlan plan, IReadOnlyList<PublishedPaper> papers)
    {
        var at = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{region}/{plan.Year}");
        yield return new SearchItem($"{at}/{plan.Body.Code}", "department", plan.Year, plan.Body.Code, plan.Body.Name, Fen(PublishedSummary.Of(papers).Budget), plan.Body.Code);
        yield return new SearchItem($"{at}/{plan.Address}@{plan.PriorVersion + 1}", "document", plan.Year, plan.Body.Code, plan.Title, null, plan.Body.Code);
        foreach (var paper in papers.Where(p => p.Project.Length > 0))
        {
            yield return new SearchItem(
                $"{at}/p/{paper.Project}", "project", plan.Year, paper.Body, paper.Title, Fen(paper.Budget),
                string.Join('\n', paper.Fields.Values.Prepend(paper.Project).Prepend(paper.BodyName).Append(paper.Fields.GetValueOrDefault("project.function"))));
        }
    }

    private static long? Fen(decimal? yuan) => yuan is { } amount && Math.Abs(amount) < 1e15m ? (long)decimal.Round(amount * 100m) : null;

    private static byte[] ListOf(IReadOnlyList<PublishedPaper> papers)
    {
        using var written = new MemoryStream();
        ListFile.Write("csv", "", [.. PublishedList.Columns.Select(c => new ListColumn(c.Heading, c.Width))], papers.SelectMany(PublishedList.Rows), written);
        return written.ToArray();
    }

    private static PaperStanding Standing(Paper paper) => new(paper.Kind, paper.Body, paper.Year, paper.State) { HandedInBy = paper.HandedIn };

    private static Refusal Refusing(SealingPlan plan, string code, string message) => new(code, plan.Title, Place.None, message);

    /// <summary>Undoes what was written: a paper has changed since the plan was made.</summary>
    private sealed class ChangedMeanwhileException : InvalidOperationException;
}
