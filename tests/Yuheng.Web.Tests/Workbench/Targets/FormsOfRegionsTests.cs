using System.Net;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Store;
using Yuheng.Web.Demo;
using Yuheng.Web.Workbench.Papers;
using Yuheng.Web.Workbench.People;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>P6 in the official form of each region: its own blocks and columns, filled in, saved, submitted and printed.</summary>
public partial class FormsOfRegionsTests
{
    private const string Other = "990102", Unit = "219001", Project = "P00000001";

    [Theory]
    [InlineData("shanghai", "shanghai-district-target", "district-target/library-2024.txt", new[] { "project.nature", "i.level2" }, new[] { "project.category", "i.definition", "p.percent" })]
    [InlineData("shanghai", "shanghai-target-with-cost", "district-target/road-lamps-2025.txt", new[] { "project.nature", "project.category" }, new[] { "i.definition", "p.percent" })]
    [InlineData("shanghai", "shanghai-target-2023", "district-target/library-2024.txt", new[] { "project.nature", "project.category" }, new[] { "i.definition", "p.percent" })]
    [InlineData("shanghai", "shanghai-township-target", "township-target/village-library-2024.txt", new[] { "project.nature" }, new[] { "i.definition", "p.percent" })]
    [InlineData("hebei", "hebei-project-target", "project-target/county-parks-2022.txt", new[] { "p.percent", "i.definition", "i.basis", "budgetUse", "g.text" }, new[] { "project.unit", "goals.annual", "funds.annual" })]
    [InlineData("national", "national-project-target", "term-target/lamps-reading-2023.txt", new[] { "m.target", "project.period" }, new[] { "project.category", "i.definition", "p.percent" })]
    public async Task A_target_is_filled_in_in_the_form_of_its_region_saved_submitted_and_printed_as_that_form(string profile, string layout, string sample, string[] has, string[] hasNot)
    {
        await using var site = await RegionSite.StartAsync();
        var content = Sample(sample, out var year);
        var address = await Blank(site, profile, layout, year, content["project.name"]!);
        using var clerk = new Visitor(site.Address);
        using var signedIn = await clerk.Post("/sign-in", "/sign-in", ("region", Other), ("account", "clerk"), ("password", DemoRegion.Password));

        var page = WebUtility.HtmlDecode(await clerk.Page(address + "/edit"));
        Assert.All(has, path => Assert.Matches($"name=\"c\\.{Row(path)}\"", page));
        Assert.All(hasNot, path => Assert.DoesNotMatch($"name=\"c\\.{Row(path)}\"", page));
        var form = Rendering.FieldsOf(layout)!;
        Assert.All(form.Fields.Concat(form.Lists.SelectMany(l => l.Columns)), field => Assert.Contains(field.Label, page));
        Assert.Contains($"（单位：{form.Unit.Word()}）", page);

        using var saved = await clerk.Post(address + "/edit", address + "/save", [("revision", "1"), .. content.Cells.Select(c => (PostedFields.Prefix + c.Key, c.Value))]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(content.Cells.Where(c => !c.Key.StartsWith("last.", StringComparison.Ordinal)), (await Stored(site, year)).Content!.Cells.Where(c => !c.Key.StartsWith("last.", StringComparison.Ordinal)));

        page = await clerk.Page(address + "/edit");
        Assert.Equal("", string.Join("; ", Errors().Matches(WebUtility.HtmlDecode(page)).Select(m => m.Value)));
        (string, string)[] sentences = [("revision", "2"), ("then", "submit"), .. Sentences().Matches(page).Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), "按批准的实施方案填写，附件有测算"))];
        using var explained = await clerk.Post(address + "/edit", address + "/save", sentences);
        Assert.Equal(address + "/confirm/submit", explained.Headers.Location!.OriginalString);
        using var submitted = await clerk.Submit(await clerk.Page(address + "/confirm/submit"), address + "/act/submit");
        Assert.Equal((HttpStatusCode.Redirect, PaperState.Submitted), (submitted.StatusCode, (await Stored(site, year)).State));
        Assert.DoesNotContain("name=\"c.project.name\"", await clerk.Page(address + "/edit"));

        foreach (var format in new[] { "docx", "xlsx" })
        {
            using var file = await clerk.Get($"{address}.{format}");
            var printed = ReadBack($"form.{format}", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Says(PaperOnDesk.Checked(PaperKind.Target, layout, year, content, profile).Record, printed, form);
        }
    }

    [Fact]
    public async Task A_form_with_boxes_is_filled_in_by_choosing_one_and_prints_the_one_that_is_ticked()
    {
        await using var site = await RegionSite.StartAsync();
        var address = await Blank(site, "shanghai", "shanghai-township-target", 2024, "村居图书室运行");
        using var clerk = new Visitor(site.Address);
        using var signedIn = await clerk.Post("/sign-in", "/sign-in", ("region", Other), ("account", "clerk"), ("password", DemoRegion.Password));
        var page = WebUtility.HtmlDecode(await clerk.Page(address + "/edit"));
        Assert.Equal(["专项资金", "经常性项目", "一次性项目"], Boxes().Matches(page).Select(m => m.Groups[1].Value));

        using var saved = await clerk.Post(address + "/edit", address + "/save", ("revision", "1"), ("c.project.nature", "经常性项目"));
        Assert.Matches("value=\"经常性项目\" checked", WebUtility.HtmlDecode(await clerk.Page(address + "/edit")));
        using var file = await clerk.Get(address + ".docx");
        Assert.Equal("经常性项目", ReadBack("form.docx", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Form.Project.Nature.Raw);
    }

    /// <summary>What was typed stands in the printed form: the project, the amounts, the goals and each indicator with its target.</summary>
    private static void Says(ProjectRecord typed, ProjectRecord printed, FormFields form)
    {
        Assert.Equal(typed.Form.Project.Name.Raw, printed.Form.Project.Name.Raw);
        Assert.Equal(typed.TargetFunds!.Total.Value, printed.TargetFunds!.Total.Value);
        Assert.Equal(form["funds.annual"] is null ? null : typed.TargetFunds.Annual.Value, printed.TargetFunds.Annual.Value);
        Assert.Equal(Named(typed, i => (i.Printed.Name.Raw, i.Target)), Named(printed, i => (i.Printed.Name.Raw, i.Target)));
        Assert.Equal(typed.TermIndicators.Select(i => (i.Printed.Name.Raw, i.Target)), printed.TermIndicators.Select(i => (i.Printed.Name.Raw, i.Target)));
        Assert.Equal(typed.Form.Goals.Items.Select(g => g.Raw), printed.Form.Goals.Items.Select(g => g.Raw));
        Assert.Equal(typed.PaymentPlan.Select(p => p.Percent.Value), printed.PaymentPlan.Select(p => p.Percent.Value));
        Assert.Equal(Named(typed, i => (i.Printed.Definition.Raw, i.Printed.Basis.Raw)), Named(printed, i => (i.Printed.Definition.Raw, i.Printed.Basis.Raw)));

        static IEnumerable<T> Named<T>(ProjectRecord record, Func<Indicator, T> what) => record.Indicators.Where(i => i.Printed.Name.Raw is not "无").Select(what);
    }

    /// <summary>What the first form of a sample says, as somebody types it in.</summary>
    private static PaperContent Sample(string path, out int year)
    {
        var record = ReadBack(Path.GetFileName(path), File.ReadAllBytes(Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT")!, "samples", path)));
        year = record.Year.Value ?? 2022;
        return EnteredForm.ContentOf(record.Form);
    }

    private static ProjectRecord ReadBack(string name, byte[] bytes) => DocumentReader.Read(SourceDocument.Take(name, bytes).Value!).Value!.Forms[0];

    private static string Row(string path) => path[1] == '.' ? $"{path[0]}1\\.{Regex.Escape(path[2..])}" : Regex.Escape(path);

    private static Task<Paper> Stored(RegionSite site, int year) => site.Store.ReadAsync(Other, async data => (await data.PaperAsync(PaperId.Of(PaperKind.Target, year, Project)))!);

    /// <summary>Another region of the same program, by the rules of a profile, with a blank target in a form.</summary>
    /// <returns>Its address.</returns>
    private static Task<string> Blank(RegionSite site, string profile, string layout, int year, string name) => site.Store.WriteAsync(Other, async data =>
    {
        await data.CreateRegionAsync("另一示范区", profile);
        await data.PutBodyAsync(new Body("219", "文化和旅游局", "行政", 2020));
        await data.PutBodyAsync(new Body(Unit, "图书馆", "事业", 2020));
        await data.PutPersonAsync(new Person("clerk", "陈某", Passwords.Hash(DemoRegion.Password)));
        await data.PutDutyAsync("clerk", new Duty(Role.Clerk, Unit));
        var content = PaperContent.Empty.With("project.name", name);
        var paper = await data.CreateAsync(PaperKind.Target, year, Unit, Project, layout, content, PaperOnDesk.Checked(PaperKind.Target, layout, year, content, profile).Facts, "clerk", site.Clock.Now);
        return PaperAddress.Of(Other, paper!);
    });

    [GeneratedRegex("name=\"(x\\.[^\"]+)\"")]
    private static partial Regex Sentences();

    [GeneratedRegex("</span> 错误</span>.*?</li>", RegexOptions.Singleline)]
    private static partial Regex Errors();

    [GeneratedRegex("<input type=\"radio\" name=\"c.project.nature\" value=\"([^\"]+)\"")]
    private static partial Regex Boxes();
}
