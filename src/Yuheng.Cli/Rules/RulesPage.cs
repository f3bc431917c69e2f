using Yuheng.Core.Checks;
using Yuheng.Core.Profiles;
using Yuheng.Documents.Writing;

namespace Yuheng.Cli.Rules;

/// <summary>The catalogue for people at a terminal.</summary>
internal static class RulesPage
{
    private const string Indent = "  ";

    /// <summary>Writes the catalogue.</summary>
    public static void Write(TextWriter writer)
    {
        foreach (var (name, checks) in RuleGroups.All)
        {
            writer.WriteLine(name);
            foreach (var check in checks)
            {
                Write(writer, check);
            }

            writer.WriteLine();
        }

        writer.WriteLine($"{CheckDefinition.All.Count} 项检查，其中 {CheckDefinition.All.Count(c => c.Scope == CheckScope.LifeCycle)} 项随工作台提供。规则版本 {Rulebook.Version}");
    }

    private static void Write(TextWriter writer, CheckDefinition check)
    {
        WriteWrapped(writer, Indent, $"{check.Code} {check.Name}  {string.Join('、', check.Severities.Select(FindingWords.Of))}  {FindingWords.Of(check.Scope)}");
        WriteWrapped(writer, Indent + Indent, check.Checks);
        if (check.Scope == CheckScope.LifeCycle)
        {
            WriteWrapped(writer, Indent + Indent, RuleGroups.Later);
        }

        WriteWrapped(writer, Indent + Indent, $"依据 {check.Basis}");
        foreach (var parameter in check.Parameters)
        {
            var values = ParameterValues.Of(parameter).Select(v => $"{v.Profile.Name} {v.Text}（{v.Source}）");
            WriteWrapped(writer, Indent + Indent, $"参数 {parameter.Key} {parameter.Meaning}：{string.Join("；", values)}");
        }
    }

    private static void WriteWrapped(TextWriter writer, string indent, string text)
    {
        foreach (var piece in Visible.Wrap(text, Visible.PageWidth - indent.Length))
        {
            writer.WriteLine(indent + piece.Trim());
        }
    }
}
