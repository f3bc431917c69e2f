using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using Yuheng.Cli.Checking;
using Yuheng.Cli.Reading;
using Yuheng.Cli.Rendering;
using Yuheng.Cli.Rules;
using Yuheng.Cli.Scoring;
using Yuheng.Cli.Serving;
using Yuheng.Cli.Upkeep;
using Yuheng.Store;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;

namespace Yuheng.Cli;

/// <summary>The verbs of the program, in the order of the stages.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    // Crashes are caught at the edge of the program, and only serve waits for signals.
    private static readonly InvocationConfiguration Invocation = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    /// <summary>Does what <paramref name="args"/> ask for; the result is the exit status.</summary>
    public static int Run(string[] args)
    {
        var parsed = Build().Parse(args, Parsing);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(Invocation);
        }

        foreach (var error in parsed.Errors)
        {
            StandardStreams.Say($"用法不对：{error.Message}");
        }

        StandardStreams.Say("yuheng --help 说明用法。See yuheng --help.");
        return ExitStatus.Usage;
    }

    private static RootCommand Build()
    {
        var root = new RootCommand { Read(), Check(), Score(), Render(), Rules(), Serve(), Region(), Upkeep("backup", BackupCommand.Run), Upkeep("restore", RestoreCommand.Run), Verify() };
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption => new HelpAction(),
                VersionOption => new VersionAction(),
                _ => option.Action,
            };
        }

        return root;
    }

    private static Command Read()
    {
        var files = Files();
        var json = new Option<bool>("--json");
        var read = new Command("read") { files, json };
        read.SetAction(parsed => ReadCommand.Run(parsed.GetValue(files)!, parsed.GetValue(json)));
        return read;
    }

    /// <summary>FILE…, as every verb that takes documents has it.</summary>
    private static Argument<string[]> Files()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                // A mistyped option would otherwise be looked for as a file. A file of such a name is still ./--name.
                if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value))
                {
                    result.AddError($"没有“{token.Value}”这个选项");
                }
            }
        });
        return files;
    }

    private static Command Check()
    {
        var files = Files();
        var format = OneOf("--format", () => ["text", "json", "sarif", "html", "xlsx", "csv"]);
        var profile = OneOf("--profile", () => RegionProfiles.Shipped.Regions);
        var least = OneOf("--min-severity", () => ["error", "warning", "hint"]);
        var output = new Option<string>("--output", "-o");
        var check = new Command("check") { files, format, profile, least, output };
        check.Validators.Add(result =>
        {
            if (result.GetValue(output) is null && result.GetValue(format) == "xlsx" && !Console.IsOutputRedirected)
            {
                result.AddError("xlsx 不能显示在终端上，请用 -o 清单.xlsx 写入文件");
            }
        });
        check.SetAction(parsed => CheckCommand.Run(
            parsed.GetValue(files)!,
            Enum.Parse<CheckFormat>(parsed.GetValue(format) ?? FormatOf(parsed.GetValue(output)) ?? nameof(CheckFormat.Text), ignoreCase: true),
            parsed.GetValue(profile),
            Enum.Parse<Severity>(parsed.GetValue(least) ?? nameof(Severity.Hint), ignoreCase: true),
            parsed.GetValue(output)));
        return check;
    }

    /// <summary>The format that the name of a file says; null where it says none.</summary>
    private static string? FormatOf(string? path) => Path.GetExtension(path) is { Length: > 1 } ending && Enum.TryParse<CheckFormat>(ending[1..], ignoreCase: true, out var format) && Enum.IsDefined(format)
        ? format.ToString()
        : null;

    private static Command Score()
    {
        var files = Files();
        var json = new Option<bool>("--json");
        var profile = OneOf("--profile", () => RegionProfiles.Shipped.Regions);
        var score = new Command("score") { files, json, profile };
        score.SetAction(parsed => ScoreCommand.Run(parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(profile)));
        return score;
    }

    private static Command Render()
    {
        var record = new Argument<string>("RECORD") { Arity = ArgumentArity.ZeroOrOne };
        var layout = OneOf("--layout", () => RenderCommand.Layouts);
        var format = OneOf("--to", () => RenderCommand.Formats);
        var output = new Option<string>("--output", "-o");
        var list = new Option<bool>("--layouts");
        var template = new Option<bool>("--template");
        var render = new Command("render") { record, layout, format, output, list, template };
        render.Validators.Add(result =>
        {
            if (result.GetValue(list))
            {
                return;
            }

            var toTerminal = result.GetValue(output) is null or Input.StandardInput && !Console.IsOutputRedirected;
            if (result.GetValue(template))
            {
                if (result.GetValue(layout) is null)
                {
                    result.AddError("填报模板要指明表式，例如 --layout shanghai-self-evaluation；表式列表用 yuheng render --layouts");
                }
                else if (result.GetValue(format) is not (null or "xlsx"))
                {
                    result.AddError("填报模板只有 xlsx 一种格式");
                }
                else if (toTerminal)
                {
                    result.AddError("xlsx 不能显示在终端上，请用 -o 模板.xlsx 写入文件");
                }
            }
            else if (result.GetValue(record) is null)
            {
                result.AddError("缺少 RECORD.json（yuheng read --json 的输出）；表式列表用 yuheng render --layouts");
            }
            else if (RenderCommand.IsBinary(result.GetValue(format), result.GetValue(output)) is { } binary && toTerminal)
            {
                result.AddError($"{binary} 不能显示在终端上，请用 -o 写入文件");
            }
        });
        render.SetAction(parsed => parsed.GetValue(list)
            ? RenderCommand.List()
            : parsed.GetValue(template)
            ? RenderCommand.RunTemplate(parsed.GetValue(record), parsed.GetValue(layout)!, parsed.GetValue(output))
            : RenderCommand.Run(parsed.GetValue(record)!, parsed.GetValue(layout), parsed.GetValue(format), parsed.GetValue(output)));
        return render;
    }

    private static Command Rules()
    {
        var json = new Option<bool>("--json");
        var markdown = new Option<bool>("--markdown") { Hidden = true };
        var rules = new Command("rules") { json, markdown };
        rules.SetAction(parsed => RulesCommand.Run(parsed.GetValue(json), parsed.GetValue(markdown)));
        return rules;
    }

    /// <summary>An option that takes one of some words; any other is wrong usage, and the message says which there are.</summary>
    private static Option<string> OneOf(string name, Func<IEnumerable<string>> words)
    {
        var option = new Option<string>(name);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!words().Contains(token.Value))
                {
                    result.AddError($"{name} 没有“{token.Value}”，可用的有 {string.Join('、', words())}");
                }
            }
        });
        return option;
    }

    /// <summary>Where the data are: a server where one is named, else the folder; null where neither is.</summary>
    private static StorePlace? PlaceOf(string? folder, string? server) =>
        server is not null ? new StorePlace.Server(server) : folder is not null ? new StorePlace.Folder(folder) : null;

    private static Command Serve()
    {
        var urls = new Option<string>("--urls") { DefaultValueFactory = _ => ServeCommand.DefaultUrls };
        urls.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !ServeCommand.AreUrls(result.Tokens[^1].Value))
            {
                result.AddError($"“{result.Tokens[^1].Value}”不是 http 地址，例如 {ServeCommand.DefaultUrls}");
            }
        });
        var demo = new Option<bool>("--demo");
        var data = new Option<string?>("--data");
        var database = new Option<string?>("--database");
        var serve = new Command("serve") { urls, demo, data, database };
        serve.SetAction(parsed => ServeCommand.Run(parsed.GetValue(urls)!, parsed.GetValue(demo), PlaceOf(parsed.GetValue(data), parsed.GetValue(database))));
        return serve;
    }

    private static Command Region()
    {
        var code = new Argument<string>("CODE");
        var name = new Argument<string>("NAME");
        var account = new Option<string>("--admin") { Required = true };
        var profile = OneOf("--profile", () => RegionProfiles.Shipped.Regions);
        var add = new Command("add") { code, name, account, profile };
        var place = Place(add);
        add.SetAction(parsed => RegionCommand.Add(parsed.GetValue(code)!, parsed.GetValue(name)!, parsed.GetValue(account)!, parsed.GetValue(profile) ?? "national", place(parsed)));
        return new Command("region") { add };
    }

    /// <summary>A verb that takes a file and the place of the data.</summary>
    private static Command Upkeep(string name, Func<string, StorePlace, int> run)
    {
        var file = new Argument<string>("FILE");
        var upkeep = new Command(name) { file };
        var place = Place(upkeep);
        upkeep.SetAction(parsed => run(parsed.GetValue(file)!, place(parsed)));
        return upkeep;
    }

    private static Command Verify()
    {
        var json = new Option<bool>("--json");
        var verify = new Command("verify") { json };
        var place = Place(verify);
        verify.SetAction(parsed => VerifyCommand.Run(place(parsed), parsed.GetValue(json)));
        return verify;
    }

    /// <summary>Adds the options that say where the data are; one of them has to be there.</summary>
    private static Func<ParseResult, StorePlace> Place(Command command)
    {
        var data = new Option<string?>("--data");
        var database = new Option<string?>("--database");
        command.Options.Add(data);
        command.Options.Add(database);
        command.Validators.Add(result =>
        {
            if (PlaceOf(result.GetValue(data), result.GetValue(database)) is null)
            {
                result.AddError("请指明数据在哪里：--data 文件夹，或 --database \"Host=…;Database=…\"");
            }
        });
        return parsed => PlaceOf(parsed.GetValue(data), parsed.GetValue(database))!;
    }

    private sealed class HelpAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult) => PrintResult(HelpTexts.Of(parseResult.CommandResult.Command.Name));
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult) =>
            PrintResult($"yuheng {typeof(CommandLine).Assembly.GetName().Version!.ToString(3)}\n");
    }

    private static int PrintResult(string text)
    {
        using var output = StandardStreams.OpenOutput();
        using var lines = StandardStreams.Lines(output);
        lines.Write(text);
        return ExitStatus.Done;
    }
}
