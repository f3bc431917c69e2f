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
        .. plan.Papers.Select(p => p.Public.After(p.Before, plan.PriorVersion + 1, ChinaTime.Dated(at), reason)), .. plan.Carried,
    ];

    /// <summary>The files of each document in every format that can be written here; a PDF needs another program.</summary>
    public static Outcome<IReadOnlyList<PublicationFile>> FilesOf(SealingPlan plan, bool withPdf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var files = new List<PublicationFile>();
        foreach (var (document, format) in plan.Documents.SelectMany(d => DocumentToSeal.Formats.Where(f => f != DocumentToSeal.Pdf || withPdf).Select(f => (d, f))))
        {
            using var written = new MemoryStream();
            if (document.Write(format, written) is not { } refusal)
            {
                files.Add(new PublicationFile($"{document.Name}.{format}", written.ToArray()));
            }
            else if (format != DocumentToSeal.Pdf)
            {
                return refusal;
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
                var goingOut = plan.Papers.Select(p => p.Paper.Id).ToHashSet();
                foreach (var paper in made is null ? [] : plan.Shown.Select(s => s.Paper))
                {
                    if ((await data.PaperAsync(paper.Id))?.Revision != paper.Revision
                        || (paper.State == PaperState.Approved && goingOut.Contains(paper.Id) && await data.MoveAsync(paper, PaperState.Published, Act.Publish.Tag(), actor.Account, at, plan.Title) is null))
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
            new(SealedFiles.List, PublishedListFile.Of("csv", plan.Title, papers)),
        };
        foreach (var carried in plan.Carried)
        {
            foreach (var format in DocumentToSeal.Formats)
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
            Annexes = plan.Annexes.Select(a => a.Annex),
            Checked = new { Rulebook = Rulebook.Version, plan.Errors, plan.Warnings },
        }));
        return new PublicationDraft(plan.Year, plan.Body.Code, plan.Kind.Tag(), plan.PriorVersion, plan.Title, content, all, [.. PublishedItems.Of(data.Region, plan, papers)], plan.Prior is null ? null : reason);
    }

    private static PaperStanding Standing(Paper paper) => new(paper.Kind, paper.Body, paper.Year, paper.State) { HandedInBy = paper.HandedIn };

    private static Refusal Refusing(SealingPlan plan, string code, string message) => new(code, plan.Title, Place.None, message);

    /// <summary>Undoes what was written: a paper has changed since the plan was made.</summary>
    private sealed class ChangedMeanwhileException : InvalidOperationException;
}
