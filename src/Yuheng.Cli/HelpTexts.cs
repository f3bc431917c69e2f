namespace Yuheng.Cli;

/// <summary>What <c>--help</c> says, verb by verb: Chinese first, English second.</summary>
internal static class HelpTexts
{
    private const string Program = """
        玉衡：读取公开的预算和绩效文件，把每张表、每笔金额、每项指标变成有出处的数据。
        Yuheng reads published budget and performance papers into typed records.

        用法 Usage:
          yuheng read FILE… [--json]              读取文件  read documents
          yuheng serve [--urls URL] [--demo]      启动网页  start the web program
          yuheng --version                        版本      version
          yuheng VERB --help                      各命令的说明  help on a verb

        退出状态 Exit status:
          0 完成 done   1 发现错误 findings of severity error
          2 有文件读不了或被拒绝（其余照读） something was refused, the rest was done
          64 用法不对 wrong usage

        """;

    private const string Read = """
        读取文件：找出其中的表、预算和目标。
        Reads documents: finds their forms, budgets and targets.

        用法 Usage:  yuheng read FILE… [--json]

          FILE     文件、文件夹（含下级，隐藏文件除外）、通配符（* ? **）；- 为标准输入
                   a file, a folder (all below it, but hidden ones), a glob (* ? **); - is standard input
          --json   输出 JSON（金额一律为元）；不写则输出表格
                   prints JSON (amounts in yuan) instead of tables

        """;

    private const string Serve = """
        启动网页程序，Ctrl+C 结束。
        Starts the web program; Ctrl+C ends it.

        用法 Usage:  yuheng serve [--urls URL] [--demo]

          --urls URL   监听地址，默认 http://127.0.0.1:5080   the address to listen on
          --demo       载入自带的样例                         loads the samples

        """;

    /// <summary>The help of a verb; that of the program for any other name.</summary>
    public static string Of(string verb) => verb switch
    {
        "read" => Read,
        "serve" => Serve,
        _ => Program,
    };
}
