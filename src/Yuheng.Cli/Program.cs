using Yuheng.Cli;

try
{
    return CommandLine.Run(args);
}
catch (Exception crash)
{
    // The edge: whatever comes here is a mistake of the program, not of the document.
    StandardStreams.Say($"程序出错（{crash.GetType().Name}：{crash.Message}）；这是程序的缺陷，请连同文件报告。");
    if (Environment.GetEnvironmentVariable("YUHENG_TRACE") is { Length: > 0 })
    {
        Console.Error.WriteLine(crash);
    }

    return ExitStatus.Crash;
}
