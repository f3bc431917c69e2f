using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>Makes projects with their targets, and takes projects over into the next year.</summary>
internal static class ProjectMaking
{
    /// <summary>A project of the library with its target of a year.</summary>
    /// <returns>The target.</returns>
    public static async Task<Paper> CreateAsync(RegionData data, int year, string body, string? code, PaperContent content, Actor actor, DateTimeOffset at, string note = "")
    {
        var profile = (await data.RegionAsync())!.Value.Profile;
        while (true)
        {
            var project = code ?? ProjectCodes.New();
            var facts = PaperOnDesk.Checked(PaperKind.Project, "", year, content, profile).Facts;
            if (await data.CreateAsync(PaperKind.Project, year, body, project, "", OfProject(content), facts, actor.Account, at, note) is not null)
            {
                return (await CreateTargetAsync(data, year, body, project, content, profile, actor, at, note))!;
            }

            if (code is not null && await data.PaperAsync(code) is { Kind: PaperKind.Project } there && there.Body == body
                && await CreateTargetAsync(data, year, body, project, content, profile, actor, at, note) is { } target)
            {
                return target;
            }

            // The code belongs to another body, or this year has a target of it: a code of our own is free.
            code = null;
        }
    }

    /// <summary>A self-evaluation that was published, of a project that is there, or with a project of the library made for it.</summary>
    public static async Task CreateEvaluationAsync(RegionData data, int year, string body, string? code, PaperContent content, Visit visit, DateTimeOffset at, string note)
    {
        var profile = (await data.RegionAsync())!.Value.Profile;
        var (account, project) = (visit.Actor!.Account, code ?? ProjectCodes.New());
        var facts = PaperOnDesk.Checked(PaperKind.Project, "", year, content, profile).Facts;
        while (await data.CreateAsync(PaperKind.Project, year, body, project, "", OfProject(content), facts, account, at, note) is null
            && !(await data.PaperAsync(project) is { Kind: PaperKind.Project } there && there.Body == body))
        {
            // The code belongs to another body: one of our own is free.
            project = ProjectCodes.New();
        }

        await PaperOpening.PublishedAsync(data, year, body, project, content, account, at, visit.Today, note);
    }

    /// <summary>The target of a year of a project that is there; null where the year has one.</summary>
    public static Task<Paper?> CreateTargetAsync(RegionData data, int year, string body, string project, PaperContent content, string profile, Actor actor, DateTimeOffset at, string note)
    {
        var layout = PaperOnDesk.LayoutOf(PaperKind.Target, year, profile);
        var facts = PaperOnDesk.Checked(PaperKind.Target, layout, year, content, profile).Facts;
        return data.CreateAsync(PaperKind.Target, year, body, project, layout, content, facts, actor.Account, at, note);
    }

    /// <summary>What of a year's target goes into the next year's: what it is and how it is measured; no amount of the year and no value of a target, which are to be set anew.</summary>
    public static PaperContent CarriedOver(PaperContent before)
    {
        string[] kept = ["order", "level1", "level2", "name", "measureUnit", "definition", "basis", "weight"];
        return PaperContent.Empty.With(before.Cells
            .Where(c => c.Key.StartsWith("project.", StringComparison.Ordinal) || c.Key is "funds.total" or "funds.fiscal" or "funds.other" or "goals.overall" or "last.i"
                || (PaperField.RowOf(c.Key) is ['i', ..] row && kept.Contains(c.Key[(row.Length + 1)..])))
            .Select(c => KeyValuePair.Create<string, string?>(c.Key, c.Value)));
    }

    /// <summary>What the library keeps of a form.</summary>
    private static PaperContent OfProject(PaperContent content) => PaperContent.Empty.With(ProjectForm.Fields.Fields.Select(f => KeyValuePair.Create(f.Path, content[f.Path])));
}
