using System.Globalization;
using Yuheng.Core.Monitoring;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Execution;

/// <summary>P11 执行: the money of a project by month against its plan, and payments typed singly; importing them is <see cref="PaymentImportRoutes"/>.</summary>
internal static class ExecutionRoutes
{
    private const int MostPayments = 200;
    private const decimal FenPerYuan = 100m;

    /// <summary>Adds the routes.</summary>
    public static void MapExecution(this IEndpointRouteBuilder routes)
    {
        const string Pattern = "/w/{region}/{year:int}/p/{project}/execution";
        routes.MapGet(Pattern, PageAsync).Needs(Right.ReadPapers);
        routes.MapPost(Pattern, AddAsync).Needs(Right.ImportPayments);
        routes.MapPaymentImport();
    }

    private static Task<IResult> PageAsync(string region, int year, string project, DataStore store, Visit visit, CancellationToken stop) =>
        store.ReadAsync(region, data => AnswerAsync(data, year, project, visit, null), stop);

    private static async Task<IResult> AnswerAsync(RegionData data, int year, string project, Visit visit, string? refusal)
    {
        if (await Subject.OfAsync(data, year, project, visit) is not { } subject)
        {
            return Answers.NotFound(visit);
        }

        var filter = new PaymentFilter { Year = year, Project = project };
        var months = (await data.PaidByMonthAsync(filter)).ToDictionary(m => m.Month[5..], m => m.Amount);
        var profile = RegionProfiles.Shipped.Find((await data.RegionAsync())!.Value.Profile, year)!;
        var approved = subject.Approved is { } content
            ? Core.Checks.LifeCycle.ApprovedTarget.Of(content, PaperOnDesk.HeadOf(PaperKind.Target, subject.Target.Layout, year)) : null;
        return Answers.Page<ExecutionPage>(
            new
            {
                Subject = subject,
                Months = MonthLine.Of(months, subject.Target.Facts.Amount, approved?.Record.PaymentPlan ?? [], profile),
                Paid = await data.PaidAsync(filter),
                Payments = await data.PaymentsAsync(filter, 0, MostPayments),
                Refusal = refusal,
            },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    /// <summary>One payment as it is typed: known by its voucher like those of a file, so that sending it twice adds one.</summary>
    private static async Task<IResult> AddAsync(string region, int year, string project, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (await Subject.OfAsync(data, year, project, visit) is not { } subject)
            {
                return Answers.NotFound(visit);
            }

            if (!visit.Actor.Has(Right.ImportPayments, subject.Target.Body, year))
            {
                return Answers.NotAllowed(visit, Right.ImportPayments);
            }

            var w = ExecutionTexts.In(visit.Language);
            if (Typed(posted, year, w, out var payment) is { } why)
            {
                return await AnswerAsync(data, year, project, visit, why);
            }

            var import = await data.ImportPaymentsAsync(
                [new PaymentRow(1, payment! with { Project = project, Body = subject.Target.Body })], visit.Actor!.Account, visit.Actor.Account, clock.GetUtcNow());
            return import.Refused is [var refused]
                ? await AnswerAsync(data, year, project, visit, PaymentWords.Of(refused))
                : Results.LocalRedirect(PaperAddress.OfProject(region, year, project) + "/execution", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    /// <summary>Reads what is typed; the reason where it cannot be read.</summary>
    private static string? Typed(PostedFields posted, int year, ExecutionTexts w, out Payment? payment)
    {
        payment = null;
        var (voucher, day) = (posted["voucher"].Trim(), PrintedDate.Read(new Printed(posted["day"].Trim(), Place.None)).Value);
        if (voucher.Length is 0 or > 60)
        {
            return w.NeedsVoucher;
        }

        if (day is not { Month: { } month, Day: { } dayOfMonth } date || date.Year != year)
        {
            return w.NeedsDay(posted["day"], year);
        }

        var money = Money.Read(new Printed(posted["amount"].Trim(), Place.None), AmountUnit.Yuan);
        if (money.Value is not { Yuan: not 0m and > -1_000_000_000_000_000m and < 1_000_000_000_000_000m and var yuan } || decimal.Truncate(yuan * FenPerYuan) != yuan * FenPerYuan)
        {
            return w.NeedsAmount(posted["amount"]);
        }

        payment = new Payment(year, voucher, "", "", new DateOnly(date.Year, month, dayOfMonth).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (long)(yuan * FenPerYuan));
        return null;
    }
}

/// <summary>A month of a project: what was paid, and what was due.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Paid">What was paid in it, in fen; null for nothing.</param>
/// <param name="Sum">What was paid from the beginning of the year, in fen.</param>
/// <param name="Progress">The rate, what was due, and the light.</param>
public sealed record MonthLine(int Month, long? Paid, long Sum, ProjectProgress Progress)
{
    /// <summary>The twelve months of a project.</summary>
    public static IReadOnlyList<MonthLine> Of(IReadOnlyDictionary<string, long> months, long? budget, IReadOnlyList<Core.Projects.PlannedPayment> plan, Profile profile)
    {
        var (lines, sum) = (new List<MonthLine>(), 0L);
        for (var month = 1; month <= 12; month++)
        {
            var paid = months.TryGetValue(month.ToString("00", CultureInfo.InvariantCulture), out var amount) ? amount : (long?)null;
            sum += paid ?? 0;
            lines.Add(new MonthLine(month, paid, sum, ProjectProgress.Of(budget / 100m, sum / 100m, null, null, 0, plan, month, profile)));
        }

        return lines;
    }
}
