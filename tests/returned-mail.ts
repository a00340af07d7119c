import type { ParsedMail } from "mailparser";

/** A notification of non-delivery (RFC 3464) of a mail that a server took, as a mail server writes it. */
export function bounceOf(
  { messageId = "", subject = "" }: Pick<ParsedMail, "messageId" | "subject">,
  { status = "5.1.1", action = "failed", id = "dsn-1", to = "odile@toiture.example" } = {},
): Buffer {
  return Buffer.from(
    `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: alize@longwy.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <${id}@mx.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B"

--B
Content-Type: text/plain; charset=utf-8

I'm sorry to have to inform you that your message could not be delivered.

--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} <${to}>:
    User unknown

--B
Content-Type: message/rfc822

From: alize@longwy.example
To: ${to}
Message-ID: ${messageId}
Subject: ${subject.replaceAll(/[^ -~]/g, "?")}

...
--B--
`.replaceAll("\n", "\r\n"),
  );
}

interface Reply {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly id?: string;
  readonly headers?: readonly string[];
  readonly files?: readonly { readonly name: string; readonly content: string }[];
}

/** What a person's mail program sends when they answer. */
export function replyWith({ from, to, text, id = "reply-1", headers = [], files = [] }: Reply): Buffer {
  const parts = files.map(
    ({ name, content }) => `--R
Content-Type: application/octet-stream; name="${name}"
Content-Disposition: attachment; filename="${name}"
Content-Transfer-Encoding: base64

${Buffer.from(content).toString("base64")}
`,
  );
  return Buffer.from(
    `From: <${from}>
To: ${to}
Subject: Re: Un message
Message-ID: <${id}@client.example>
${headers.map((header) => `${header}\n`).join("")}MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="R"

--R
Content-Type: text/plain; charset=utf-8

${text}

${parts.join("")}--R--
`.replaceAll("\n", "\r\n"),
  );
}
