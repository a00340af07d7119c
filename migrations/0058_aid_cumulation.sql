-- What a firm declares of other State aid on the costs that the advance would pay for (Reg. (EU) 2023/2831 art. 5(3)). See src/aid/README.md.

alter table aid_declaration add column same_costs_aids jsonb not null default '[]'::jsonb;

alter table aid_declaration
  add constraint aid_declaration_lists_its_same_costs_aids check (jsonb_typeof(same_costs_aids) = 'array');
