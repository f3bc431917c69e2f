using Yuheng.Documents.Writing.Json;

namespace Yuheng.Cli.Rules;

/// <summary>The verb <c>rules</c>: the catalogue of checks.</summary>
internal static class RulesCommand
{
    /// <summary>Prints the catalogue; the result is the exit status.</summary>
    /// <param name="asJson">Whether to print JSON.</param>
    /// <param name="asMarkdown">Whether to print what <c>docs/checks.md</c> holds.</param>
    public static int Run(bool asJson, bool asMarkdown)
    {
        using var output = StandardStreams.OpenOutput();
        if (asJson)
        {
            RulesJson.Write(output);
            return ExitStatus.Done;
        }

        using var lines = StandardStreams.Lines(output);
        if (asMarkdown)
        {
            RulesMarkdown.Write(lines);
        }
        else
        {
            RulesPage.Write(lines);
        }

        return ExitStatus.Done;
    }
}
