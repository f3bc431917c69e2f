using System.Text.Json;
using Yuheng.Core.Checks;

namespace Yuheng.Cli.Tests.Rules;

/// <summary>The catalogue as the program prints it.</summary>
public class RulesTests
{
    [Fact]
    public async Task Every_check_is_listed_for_people()
    {
        var run = await ProgramRun.Of("rules");

        Assert.Equal(0, run.Status);
        Assert.All(CheckDefinition.All, check => Assert.Contains($"{check.Code} {check.Name}", run.Output, StringComparison.Ordinal));
        Assert.Contains("参数 PT-10.most ", run.Output, StringComparison.Ordinal);
        Assert.Contains("随工作台提供", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_code_name_severity_basis_parameters_and_version()
    {
        var run = await ProgramRun.Of("rules", "--json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Matches("^[0-9a-f]{12}$", json.RootElement.GetProperty("rulebook").GetString());
        var rules = json.RootElement.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(CheckDefinition.All.Select(c => c.Code), rules.Select(r => r.GetProperty("code").GetString()));
        var rule = rules.Single(r => r.GetProperty("code").GetString() == "PT-10");
        Assert.Equal("指标数量过多或过少", rule.GetProperty("name").GetString());
        Assert.Equal("warning", rule.GetProperty("severity").GetString());
        Assert.Equal("form", rule.GetProperty("scope").GetString());
        Assert.True(rule.GetProperty("available").GetBoolean());
        var parameter = rule.GetProperty("parameters").EnumerateArray().Single(p => p.GetProperty("key").GetString() == "PT-10.most");
        Assert.Equal("national", parameter.GetProperty("values")[0].GetProperty("profile").GetString());
        Assert.Equal("15", parameter.GetProperty("values")[0].GetProperty("value").GetString());
        Assert.False(rules.Single(r => r.GetProperty("code").GetString() == "WF-01").GetProperty("available").GetBoolean());
    }

    /// <summary>Where this fails: <c>./yuheng rules --markdown > docs/checks.md</c>.</summary>
    [Fact]
    public async Task The_paper_is_as_new_as_the_rulebook()
    {
        var run = await ProgramRun.Of("rules", "--markdown");

        Assert.Equal(run.Output, await File.ReadAllTextAsync(Path.Combine(ProgramRun.Root, "docs", "checks.md")));
    }
}
