using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.People;

/// <summary>The texts of signing in, of bodies and people.</summary>
public abstract class PeopleTexts
{
    private static readonly PeopleTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static PeopleTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string SignIn { get; }
    public abstract string SignOut { get; }
    public abstract string Account { get; }
    public abstract string Password { get; }
    public abstract string Forgotten { get; }
    public abstract string SignInFailed { get; }
    public abstract string Locked(string until);
    public abstract string DemoPeople { get; }

    private sealed class Chinese : PeopleTexts
    {
        public override string SignIn => "登录";
        public override string SignOut => "退出";
        public override string Account => "账号";
        public override string Password => "密码";
        public override string Forgotten => "忘记密码：请本单位的管理员重设。";
        public override string SignInFailed => "账号或密码不对。";
        public override string Locked(string until) => $"连续输错，账号已锁定，{until} 后可再登录；急用请管理员解锁。";
        public override string DemoPeople => "演示账号";
    }

    private sealed class English : PeopleTexts
    {
        public override string SignIn => "Sign in";
        public override string SignOut => "Sign out";
        public override string Account => "Account";
        public override string Password => "Password";
        public override string Forgotten => "Forgotten password: the administrator of your body can set a new one.";
        public override string SignInFailed => "The account or the password is wrong.";
        public override string Locked(string until) => $"Too many wrong attempts: the account is locked until {until}. An administrator can unlock it.";
        public override string DemoPeople => "Demo accounts";
    }
}
