/**
 * The geographic area codes of the 50 states and the District of Columbia, overlays included.
 *
 * Canada, the Caribbean and the US territories in the Pacific and the Caribbean share the `+1`, and
 * toll-free, premium and personal numbers have no place: none of these is here. A code that is put
 * into service later is missing until this list is renewed, and its numbers are asked about.
 *
 * Source: the numbering plan metadata of Google's libphonenumber for the region US, as published in
 * libphonenumber-js 1.13.16, read on 2026-11-22; checked against the NANPA's rules for
 * non-geographic codes (5XX, 8XX toll-free, 900).
 */
const US_AREA_CODES = new Set(
  `
  201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 227
  228 229 231 234 235 239 240 248 251 252 253 254 256 260 262 267 269 270 272 274 276 279
  281 283
  301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 324 325
  326 327 329 330 331 332 334 336 337 339 341 346 347 350 351 352 353 360 361 363 364 369
  380 385 386
  401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435
  440 442 443 445 447 448 458 463 464 469 470 472 475 478 479 480 484
  501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 531 534 539 540 541
  551 557 559 561 562 563 564 567 570 571 572 573 574 575 580 582 585 586
  601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 628 629 630
  631 636 640 641 645 646 650 651 656 657 659 660 661 662 667 669 678 680 681 682 686 689
  701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 725 726 727 728 730
  731 732 734 737 738 740 743 747 748 754 757 760 762 763 765 769 770 771 772 773 774 775
  779 781 785 786
  801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 820 821 826 828 830 831 832
  835 838 839 840 843 845 847 848 850 854 856 857 858 859 860 862 863 864 865 870 872 878
  901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 929 930 931
  934 936 937 938 940 941 943 945 947 948 949 951 952 954 956 959 970 971 972 973 975 978
  979 980 983 984 985 986 989
`
    .trim()
    .split(/\s+/),
);

/** Toll-free codes: 800 and those that the FCC opened after it (47 CFR 52.101). */
const TOLL_FREE = new Set(['800', '833', '844', '855', '866', '877', '888']);

/** Where a number belongs, as far as its area code shows. */
export type NumberRegion =
  | 'us'
  | 'toll_free'
  /** `+1`, but no area code of a US state: Canada, the Caribbean, a territory, a personal number. */
  | 'other_nanp'
  | 'other_country';

/** The region of what `phoneArea` keeps of a number: `+1` and its area code, or `+`. */
export function regionOf(area: string): NumberRegion {
  if (!area.startsWith('+1')) return 'other_country';
  const code = area.slice(2);
  if (TOLL_FREE.has(code)) return 'toll_free';
  return US_AREA_CODES.has(code) ? 'us' : 'other_nanp';
}
