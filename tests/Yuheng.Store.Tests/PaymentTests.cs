using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store.Tests;

public sealed class SqlitePaymentTests(SqliteFolders databases) : PaymentTests(databases);

public sealed class PostgresPaymentTests(PostgresServer databases) : PaymentTests(databases);

/// <summary>Payments, attachments and deadlines.</summary>
public abstract class PaymentTests(Databases databases) : OnBothDatabases(databases)
{
    private static readonly PaymentFilter s_year = new() { Year = 2026 };

    private async Task<DataStore> WithProjectsAsync()
    {
        var store = await StoreAsync();
        await store.WriteAsync(Region, async data =>
        {
            await data.CreateAsync(PaperKind.Project, 2026, "219001", "N1", "", PaperContent.Empty, new PaperFacts("流动服务"), "chen", Day);
            await data.CreateAsync(PaperKind.Project, 2026, "219002", "N2", "", PaperContent.Empty, new PaperFacts("节能改造"), "zhou", Day);
            return true;
        });
        return store;
    }

    private static PaymentRow Row(int row, string voucher, long amount, string project = "N1", string body = "219001", string day = "2026-03-17") => new(row, new Payment(2026, voucher, project, body, day, amount));

    private static Task<PaymentImport> ImportAsync(DataStore store, params PaymentRow[] rows) => store.WriteAsync(Region, data => data.ImportPaymentsAsync(rows, "三月.csv", "wang", Day));

    [Fact]
    public async Task The_same_payments_twice_are_the_same_payments_once()
    {
        await using var store = await WithProjectsAsync();
        PaymentRow[] rows = [Row(2, "P-1", 100_00), Row(3, "P-2", 250_50)];

        var first = await ImportAsync(store, rows);
        var second = await ImportAsync(store, rows);

        Assert.Equal((2L, 350_50L, 0L), (first.Added, first.Amount, first.Already));
        Assert.Equal((0L, 0L, 2L), (second.Added, second.Amount, second.Already));
        Assert.Empty(second.Refused);
        Assert.Equal((2L, 350_50L, "2026-03-17"), await store.ReadAsync(Region, data => data.PaidAsync(s_year)));
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_named_and_the_others_are_taken()
    {
        await using var store = await WithProjectsAsync();
        await ImportAsync(store, Row(2, "P-1", 100));

        PaymentRow[] rows =
        [
            Row(2, "P-1", 101), Row(3, "P-2", 200), Row(4, "P-2", 201), Row(5, "P-3", 1, "N9"), Row(6, "P-4", 1, "N2"), Row(7, "P-5", 300, "N2", "219002"),
        ];
        var preview = await store.ReadAsync(Region, data => data.PreviewPaymentsAsync(rows));
        var import = await ImportAsync(store, rows);

        Assert.Equal(
            [(2, PaymentFault.OtherContent), (4, PaymentFault.TwiceInFile), (5, PaymentFault.UnknownProject), (6, PaymentFault.OtherBody)],
            import.Refused.Select(r => (r.Row.Row, r.Fault)));
        Assert.Equal(100, import.Refused[0].Other!.Amount);
        Assert.Equal("219002", import.Refused[3].Owner);
        Assert.Equal((2L, 500L), (import.Added, import.Amount));
        Assert.Equal((preview.Added, preview.Amount, preview.Already), (import.Added, import.Amount, import.Already));
        Assert.Equal(preview.Refused, import.Refused);
        Assert.Equal((3L, 600L, "2026-03-17"), await store.ReadAsync(Region, data => data.PaidAsync(s_year)));
    }

    [Fact]
    public async Task Sums_go_by_project_and_month_and_what_was_not_paid_is_not_zero()
    {
        await using var store = await WithProjectsAsync();
        await ImportAsync(store, Row(2, "a", 100, day: "2026-01-31"), Row(3, "b", 50, day: "2026-03-01"), Row(4, "c", -20, day: "2026-03-31"), Row(5, "d", 7, "N2", "219002", "2026-08-01"));

        var (months, july, none, page) = await store.ReadAsync(Region, async data => (
            await data.PaidByMonthAsync(s_year), await data.PaidAsync(s_year with { To = "2026-07-31" }), await data.PaidAsync(s_year with { Project = "N9" }),
            await data.PaymentsAsync(s_year with { Body = "219001" }, skip: 1, take: 1)));

        Assert.Equal([new("N1", "219001", "2026-01", 1, 100), new("N1", "219001", "2026-03", 2, 30), new("N2", "219002", "2026-08", 1, 7)], months);
        Assert.Equal((3L, 130L, "2026-03-31"), july);
        Assert.Equal((0L, null, null), none);
        Assert.Equal(["b"], page.Select(p => p.Voucher));
    }

    [Fact]
    public async Task A_month_that_is_typed_again_adds_the_difference_and_keeps_what_was_there()
    {
        await using var store = await WithProjectsAsync();
        Task<bool> TypeAsync(long amount) => store.WriteAsync(Region, async data => { await data.TypeMonthAsync(2026, "N1", "219001", 2, amount, "chen", Day); return true; });

        await TypeAsync(500);
        await TypeAsync(500);
        await TypeAsync(420);

        var payments = await store.ReadAsync(Region, data => data.PaymentsAsync(s_year));
        Assert.Equal([500L, -80L], payments.Select(p => p.Amount));
        Assert.All(payments, p => Assert.Equal("2026-02-28", p.Day));
        Assert.Equal(420, (await store.ReadAsync(Region, data => data.PaidAsync(s_year))).Amount);
    }

    [Fact]
    public async Task An_attachment_is_kept_once_however_often_it_is_used_and_goes_with_its_last_use()
    {
        await using var store = await WithProjectsAsync();
        byte[] bytes = [1, 2, 3];
        var hash = await store.WriteAsync(Region, async data =>
        {
            await data.AttachAsync("N1", "i1.actual", "签到表.pdf", bytes, "chen", Day);
            return (await data.AttachAsync("N2", "i3.actual", "签到表.pdf", bytes, "zhou", Day)).Hash;
        });

        Assert.Equal(bytes, await store.ReadAsync(Region, data => data.AttachmentAsync("N2", hash)));
        Assert.Null(await store.ReadAsync(Region, data => data.AttachmentAsync("N3", hash)));
        Assert.Equal(("i1.actual", 3L), (await store.ReadAsync(Region, data => data.AttachmentsAsync("N1"))).Select(a => (a.Path, a.Size)).Single());

        Assert.True(await store.WriteAsync(Region, data => data.DetachAsync("N1", "i1.actual", hash, "chen", Day)));
        Assert.Equal(bytes, await store.ReadAsync(Region, data => data.AttachmentAsync("N2", hash)));
        Assert.Null(await store.ReadAsync(Region, data => data.AttachmentAsync("N1", hash)));
        Assert.True(await store.WriteAsync(Region, data => data.DetachAsync("N2", "i3.actual", hash, "zhou", Day)));
        Assert.False(await store.WriteAsync(Region, data => data.DetachAsync("N2", "i3.actual", hash, "zhou", Day)));
        Assert.Null(await store.ReadAsync(Region, data => data.AttachmentAsync("N2", hash)));
    }

    [Fact]
    public async Task A_unit_has_its_own_deadline_where_it_was_given_one_else_that_of_its_department_else_that_of_all()
    {
        await using var store = await StoreAsync();
        await store.WriteAsync(Region, async data =>
        {
            await data.PutDeadlineAsync(new Deadline(2026, "target", "", "2026-09-12T09:00:00.000Z"), "wang", Day);
            await data.PutDeadlineAsync(new Deadline(2026, "target", "219", "2026-09-15T09:00:00.000Z", "机构改革"), "wang", Day);
            await data.PutDeadlineAsync(new Deadline(2026, "target", "219001", "2026-09-18T09:00:00.000Z", "搬迁"), "wang", Day);
            await data.PutDeadlineAsync(new Deadline(2026, "target", "219001", "2026-09-20T09:00:00.000Z", "搬迁"), "wang", Day);
            return true;
        });

        async Task<string?> Due(string body, string kind = "target") => (await store.ReadAsync(Region, data => data.DeadlineAsync(2026, kind, body)))?.Due[..10];

        Assert.Equal("2026-09-20", await Due("219001"));
        Assert.Equal("2026-09-15", await Due("219002"));
        Assert.Equal("2026-09-12", await Due("205001"));
        Assert.Null(await Due("205001", "budget"));
        Assert.Equal(3, (await store.ReadAsync(Region, data => data.DeadlinesAsync(2026))).Count);
    }
}
