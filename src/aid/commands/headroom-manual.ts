export const headroomManual = `
Entrée (un objet JSON ; argent en centimes entiers, dates AAAA-MM-JJ ; tout autre champ est refusé) :
  grantOn           jour de l'octroi de l'aide nouvelle
  newAidCents       son équivalent-subvention brut
  undertaking       les entreprises de l'entreprise unique, celle qui demande comprise : un texte chacune (SIREN, ou autre)
  prior             [{ siren, grantOn, cents }], les aides de minimis déjà octroyées, à ces entreprises ou à d'autres
  ceilingCents?     le plafond ; par défaut celui du règlement général au jour de l'octroi (300 000 € depuis 2024)

Règle : sont comptées les aides de l'entreprise unique seulement, du même jour trois ans plus tôt (le 28 février s'il n'y a pas de 29)
au jour de l'octroi, tous deux compris (règlement (UE) 2023/2831). Pour un octroi de 2007 à 2023, les règlements 1998/2006 et
1407/2013 comptent l'exercice de l'octroi et les deux précédents : ici, des années civiles. Si le plafond serait dépassé, aucune part
de l'aide nouvelle n'est couverte.

Sortie :
  usedCents             ce qui est déjà compté
  headroomCents         ce qui reste avant l'aide nouvelle, jamais moins de zéro
  fits                  true si l'aide nouvelle tient dans ce qui reste
  highestFittingCents   la plus grande aide qui tient

Exemple :
  echo '{"grantOn":"2026-11-23","newAidCents":225520,"undertaking":["111111111","222222222"],"prior":[{"siren":"222222222","grantOn":"2023-11-23","cents":20000000}]}' \\
    | alize headroom
`;
