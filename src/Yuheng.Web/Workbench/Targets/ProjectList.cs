using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>P3 项目一览: what is asked for, as it stands in the address, and what there is.</summary>
public sealed class ProjectList
{
    /// <summary>The rows of a page.</summary>
    public const int PageRows = 50;

    private const int MostExported = 100_000;

    private static readonly (PaperKind Kind, string Tag)[] s_stages = [(PaperKind.Project, "library"), (PaperKind.Target, "target"), (PaperKind.Monitoring, "monitoring"), (PaperKind.SelfEvaluation, "evaluation")];

    private ProjectList(PaperFilter filter, int year, int page, IReadOnlyList<Paper> papers, (long Papers, long Amount) sum, IReadOnlyList<Body> bodies)
    {
        (Filter, Year, Page, Papers, Sum) = (filter, year, page, papers, sum);
        Bodies = bodies;
        NameOf = bodies.ToDictionary(b => b.Code, b => b.Name);
    }

    /// <summary>The stages in the order of a project's life, with what they are called in addresses.</summary>
    public static IReadOnlyList<(PaperKind Kind, string Tag)> Stages => s_stages;

    /// <summary>What is asked for.</summary>
    public PaperFilter Filter { get; }

    /// <summary>The kind of paper that the stage is about.</summary>
    public PaperKind Kind => Filter.Kind!.Value;

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; }

    /// <summary>How many pages there are, at least one.</summary>
    public long Pages => Math.Max(1, (Sum.Papers + PageRows - 1) / PageRows);

    /// <summary>The papers of the page.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>How many papers fit the filter, and what their amounts come to in fen.</summary>
    public (long Papers, long Amount) Sum { get; }

    /// <summary>The bodies that the reader may choose between.</summary>
    public IReadOnlyList<Body> Bodies { get; }

    /// <summary>The names of bodies by code.</summary>
    public IReadOnlyDictionary<string, string> NameOf { get; }

    /// <summary>The least and the most amount asked for, as typed; a unit such as 35万 stands in it.</summary>
    public string Least { get; private init; } = "";

    /// <summary>The most.</summary>
    public string Most { get; private init; } = "";

    /// <summary>元/万元: whether amounts are shown in 万元; files are in 元 always.</summary>
    public bool InTenThousand { get; private init; }

    /// <summary>Whether more is asked for than the stage.</summary>
    public bool IsFiltered => Filter.Body.Length > 0 || Filter.State is not null || Filter.Text is not null || Filter.WithErrors || Filter.Least is not null || Filter.Most is not null;

    /// <summary>The query of an address for the same list at another page.</summary>
    public string Query(int? page = null) => QueryString.Create(new Dictionary<string, string?>
    {
        ["stage"] = s_stages.First(s => s.Kind == Kind).Tag,
        ["status"] = Filter.State?.Tag(),
        ["body"] = Filter.Body.Length > 0 ? Filter.Body : null,
        ["q"] = Filter.Text,
        ["errors"] = Filter.WithErrors ? "1" : null,
        ["least"] = Least.Length > 0 ? Least : null,
        ["most"] = Most.Length > 0 ? Most : null,
        ["in"] = InTenThousand ? "wan" : null,
        ["page"] = page?.ToString(CultureInfo.InvariantCulture),
    }.Where(q => q.Value is not null)).ToUriComponent();

    /// <summary>Reads the list that an address asks for.</summary>
    public static async Task<ProjectList> ReadAsync(RegionData data, int year, IQueryCollection query, Actor reader, bool all = false)
    {
        var kind = s_stages.FirstOrDefault(s => s.Tag == query["stage"]) is { Tag: not null } stage ? stage.Kind : PaperKind.Target;
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is > 0 and < 1_000_000 ? asked : 1;
        var (least, most, inTenThousand) = (query["least"].ToString().Trim(), query["most"].ToString().Trim(), query["in"] == "wan");
        var unit = inTenThousand ? AmountUnit.TenThousandYuan : AmountUnit.Yuan;
        long? FenOf(string text) => Money.Read(new Printed(text, default), unit).Value is { } money && Math.Abs(money.Yuan) < 1_000_000_000_000m ? (long)(money.Yuan * 100m) : null;
        var filter = new PaperFilter
        {
            Kind = kind,
            Year = kind == PaperKind.Project ? null : year,
            Body = query["body"].ToString() is { Length: > 0 and <= 12 } body && body.All(char.IsAsciiDigit) ? body : "",
            State = PaperStates.Tagged(query["status"]),
            Text = query["q"].ToString().Trim() is { Length: > 0 and <= 100 } text ? text : null,
            WithErrors = query["errors"] == "1",
            Least = FenOf(least),
            Most = FenOf(most),
            Reader = reader,
            Skip = all ? 0 : (page - 1) * PageRows,
            Take = all ? MostExported : PageRows,
        };
        var bodies = (await data.BodiesAsync()).FindAll(b => b.IsThere(year) && reader.Duties.Any(d => d.Covers(b.Code, year)));
        return new ProjectList(filter, year, page, await data.PapersAsync(filter), await data.SumAsync(filter), bodies)
        {
            Least = filter.Least is null ? "" : least,
            Most = filter.Most is null ? "" : most,
            InTenThousand = inTenThousand,
        };
    }

    /// <summary>Writes the list as a file, with the codes by which it can be read again.</summary>
    public void Write(string format, Stream output) => ListFile.Write(
        format, $"{Kind.Word()}{Year.ToString(CultureInfo.InvariantCulture)}",
        [
            new("项目编码", 24), new("项目名称", 40), new("单位编码", 10), new("单位", 20), new("年度", 8), new("状态", 10), new("金额（元）", 16), new("执行数（元）", 16),
            new("指标数", 8), new("自填分", 8), new("应得分", 8), new("等级", 6), new("错误", 6), new("警告", 6), new("修改时间", 18),
        ],
        Papers.Select(p => (IReadOnlyList<object?>)
        [
            p.Project, p.Facts.Title, p.Body, NameOf.GetValueOrDefault(p.Body), p.Year, p.State.Word(p.Kind), p.Facts.Amount / 100m, p.Facts.Paid / 100m,
            p.Facts.Items, p.Facts.Points / 100m, p.Facts.DuePoints / 100m, p.Facts.Grade, p.Facts.Errors, p.Facts.Warnings, ChinaTime.Written(p.Changed),
        ]), output);
}
