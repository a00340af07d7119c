import { Link } from "@tanstack/react-router";

export function AdvanceLink({
  territory,
  advance,
  name,
}: {
  territory: string;
  advance: string;
  name: string;
}) {
  return (
    <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance }}>
      {name}
    </Link>
  );
}
