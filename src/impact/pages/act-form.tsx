import type { ComponentProps, ReactNode } from "react";
import { SubmitButton } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import styles from "./act-form.module.css";

interface ActFormProps {
  title: ReactNode;
  lead?: ReactNode;
  /** The verb of the button. */
  submit: ReactNode;
  refusal: ComponentProps<typeof Refusal>["of"];
  isSending: boolean;
  onSubmit: () => void;
  children?: ReactNode;
}

/** One act on a firm's jobs: what it asks, why it was refused, what it did. */
export function ActForm({ title, lead, submit, refusal, isSending, onSubmit, children }: ActFormProps) {
  return (
    <Card title={title} lead={lead}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <div className={styles.wide}>
          <Refusal of={refusal} />
          <SubmitButton busy={isSending}>{submit}</SubmitButton>
        </div>
      </form>
    </Card>
  );
}

/** Fields that answer one question. */
export function FieldGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
