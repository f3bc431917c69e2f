using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Budget;

/// <summary>P9 部门预算: the list of bodies, the compiler, 汇总下级, and taking in a published budget.</summary>
internal static class BudgetRoutes
{
    private static readonly string s_pattern = PaperAddress.Pattern(PaperKind.Budget);

    /// <summary>Adds the routes.</summary>
    public static void MapBudgets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/w/{region}/{year:int}/budgets", ListAsync).Needs(Right.ReadPapers);
        routes.MapEditor(PaperKind.Budget, EditAsync, BeginAsync);
        routes.MapPaste(PaperKind.Budget);
        routes.MapLines();
        routes.MapPost(s_pattern + "/create", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            WriteAsync(region, year, subject, context, store, visit, clock, (_, _) => Task.FromResult<PaperContent?>(PaperContent.Empty))).Needs(Right.FillIn);
        routes.MapPost(s_pattern + "/rollup", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            WriteAsync(region, year, subject, context, store, visit, clock, async (data, own) => await UnitBudgets.RollUpAsync(data, own, await UnitBudgets.OfAsync(data, subject, year)))).Needs(Right.FillIn);
        routes.MapPost(s_pattern + "/import", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
            WriteAsync(region, year, subject, context, store, visit, clock, (_, _) => Task.FromResult(Imported(context)))).Needs(Right.FillIn);
    }

    private static Task<IResult> ListAsync(string region, int year, DataStore store, Visit visit, CancellationToken stop) => store.ReadAsync(region, async data =>
    {
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        var papers = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Budget, Year = year })).ToDictionary(p => p.Body, StringComparer.Ordinal);
        var last = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Budget, Year = year - 1 })).ToDictionary(p => p.Body, StringComparer.Ordinal);
        var rows = (await data.BodiesAsync()).Where(b => b.IsThere(year) && visit.Actor!.RolesFor(b.Code, year).Any(r => r != Role.Administrator)).Select(b =>
        {
            var paper = papers.GetValueOrDefault(b.Code);
            var mayOpen = paper is not null && visit.Actor!.Sees(b.Code, year, paper.State);
            return new BudgetRow(b, paper, mayOpen, mayOpen && last.TryGetValue(b.Code, out var before) ? before.Facts.Amount : null);
        });
        return Answers.Page<BudgetListPage>(new { Year = year, Rows = (IReadOnlyList<BudgetRow>)[.. rows] });
    }, stop);

    private static async Task<IResult> EditAsync(PaperEditing editing, RegionData data)
    {
        var paper = editing.Desk.Paper;
        var lines = editing.Content.Rows('l');
        editing.LinkOf = path => BudgetView.Link(path, lines);
        return Answers.Page<BudgetEditor>(new { Editing = editing, View = BudgetView.Of(editing.View), Units = await UnitBudgets.OfAsync(data, paper.Body, paper.Year) });
    }

    /// <summary>A body without a budget in the year: who fills in may begin one; of a department the lines of its units that have reported are shown together.</summary>
    private static async Task<IResult?> BeginAsync(RegionData data, int year, string body, Visit visit)
    {
        if (!visit.Actor.Has(Right.ReadPapers, body, year) || (await data.BodiesAsync()).Find(b => b.Code == body && b.IsThere(year)) is not { } found)
        {
            return null;
        }

        var units = await UnitBudgets.OfAsync(data, body, year);
        var mayWrite = visit.Actor.Has(Right.FillIn, body, year);
        if (units.Count == 0)
        {
            return mayWrite ? Answers.Page<BudgetBeginPage>(new { Year = year, Body = found, MayWrite = true }) : null;
        }

        var profile = (await data.RegionAsync())!.Value.Profile;
        var content = await UnitBudgets.RollUpAsync(data, PaperContent.Empty, units);
        var budget = CheckedBudget.Of(content, await BudgetSettings.OfAsync(data, body, year, profile));
        return Answers.Page<BudgetBeginPage>(new { Year = year, Body = found, MayWrite = mayWrite, Units = units, Budget = budget });
    }

    /// <summary>Makes the budget of a body, or gives it a content as a new revision, by whoever fills in its papers.</summary>
    private static async Task<IResult> WriteAsync(
        string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock, Func<RegionData, PaperContent, Task<PaperContent?>> change)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (region != visit.Region || (await data.BodiesAsync()).Find(b => b.Code == subject && b.IsThere(year)) is null || !visit.Actor.Has(Right.ReadPapers, subject, year))
            {
                return Answers.NotFound(visit);
            }

            if (!visit.Actor.Has(Right.FillIn, subject, year))
            {
                return Answers.NotAllowed(visit, Right.FillIn);
            }

            var desk = await PaperOnDesk.OpenAsync(data, PaperId.Of(PaperKind.Budget, year, subject), visit);
            if (desk is { MayWrite: false })
            {
                return Answers.NotDone(visit, PaperTexts.In(visit.Language).PaperLocked(desk.Paper.State.Word(PaperKind.Budget), ChinaTime.Written(desk.Paper.Changed)), StatusCodes.Status409Conflict);
            }

            if (await change(data, desk?.Paper.Content ?? PaperContent.Empty) is not { } content)
            {
                return Answers.NotDone(visit, BudgetTexts.In(visit.Language).NoBudgetInFile);
            }

            if (desk is not null)
            {
                await PaperSaving.SaveAsync(data, desk, content, visit, clock.GetUtcNow());
            }
            else
            {
                var profile = (await data.RegionAsync())!.Value.Profile;
                var facts = CheckedBudget.Of(content, await BudgetSettings.OfAsync(data, subject, year, profile)).Facts;
                await data.CreateAsync(PaperKind.Budget, year, subject, "", "", content, facts, visit.Actor!.Account, clock.GetUtcNow());
            }

            return Results.LocalRedirect(PaperAddress.Of(region, PaperKind.Budget, year, subject) + "/edit", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    /// <summary>The published budget in the file that was posted; null where there is none.</summary>
    private static PaperContent? Imported(HttpContext context)
    {
        if (context.Request.Form.Files is not [var file])
        {
            return null;
        }

        using var stream = file.OpenReadStream();
        return SourceDocument.Take(file.FileName, stream).Value is { } source && DocumentReader.Read(source).Value is { Budget: { } budget } ? GivenBudget.ContentOf(budget.Parsed) : null;
    }
}

/// <summary>A body in the list of budgets.</summary>
/// <param name="Body">The body.</param>
/// <param name="Paper">Its budget; null where it has none.</param>
/// <param name="MayOpen">Whether the reader may see what is in it.</param>
/// <param name="LastYear">What the budget of the year before came to, in fen; null where it is not known.</param>
public sealed record BudgetRow(Body Body, Paper? Paper, bool MayOpen, long? LastYear);
